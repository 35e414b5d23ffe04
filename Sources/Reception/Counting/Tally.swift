/// The tables in which the use of a centre is counted: a short and fixed list. Each has a day, or once it is old a month, and at most
/// two dimensions more: a count in eight dimensions would be the visit itself.
public enum Tally: String, Hashable, Sendable, Codable, CaseIterable {
    /// Attendances by service and way of arrival; on the day on which the family came.
    case attendances
    /// Visits by the number of services that each met (`1`, `2`, `3+`) and by way of arrival.
    case visits
    /// Visits by the hour (`00` to `23`) and the weekday (`1`, Monday, to `7`) of their beginning.
    case arrivals
    /// Parties by size (`1` to `9`, `10+`; `?` until the family has said) and way of arrival.
    case parties
    /// Attendances with an appointment by service, and whether early, in time, late or not come; on the day of the appointment.
    case standing
    /// Minutes that people spent in the building, by hour and weekday.
    case occupancy
    /// Calls for a person by reason, and whether somebody answered.
    case assistance
    /// Refusals by outcome and kiosk.
    case refusals
    /// Requests for contact: `asked` on their day; what became of them on the day on which it did.
    case referrals
    /// Faces by face (`1` to `5`) and answer.
    case feedback
    /// Sign-ins for work by role.
    case visitors
    /// Minutes from arrival to call, to being seen; of visits; from asking for a person to an answer.
    case toCall = "to-call", toSeen = "to-seen", stay, toAnswer = "to-answer"
    /// Drills: minutes until everybody was out (`out`), or until it was ended with somebody not found (`missing`); on the day of their
    /// start.
    case drills
    /// What families said helps them, by category. Counted when it is said, and in no journal.
    case adjustments
    /// Minutes in which the hub was on, by hour. Counted as they pass, and in no journal.
    case on
    /// In which language families want to be answered. Counted when it is said, and in no journal.
    case languages
    /// At each look round, every ten minutes: how many people were in the building, how many requests for contact were overdue, and how
    /// many minutes the oldest change had waited to be sent. Numbers of looks by that number; in no journal.
    case present, overdue, syncLag = "sync-lag"
    /// Distinct people, by `week` no more than a month or a quarter. Made when their quarter is closed.
    case people

    /// Whether it holds exact minutes, so that medians and percentiles add up.
    public var isHistogram: Bool { [.toCall, .toSeen, .stay, .toAnswer, .drills].contains(self) || isLook }

    /// Whether it is of the hub's looks round.
    public var isLook: Bool { [.present, .overdue, .syncLag].contains(self) }

    /// Whether the journal tells it anew. What is personal is erased, and cannot be counted again.
    public var followsJournal: Bool { ![.adjustments, .languages, .on, .people].contains(self) && !isLook }
}

/// How much is added to the tallies, or taken off: the work of one change.
public struct TallyCounts: Hashable, Sendable {
    /// By how much each grows; what is taken off is below 0.
    public var cells: [TallyCell: Int] = [:]
    /// Visits of a person in a month, for counting people; ``TallyMonth`` and the person's id.
    public var people: [SeenPerson: Int] = [:]

    /// Nothing added.
    public init() {}

    /// Whether it changes nothing.
    public var isEmpty: Bool { cells.isEmpty && people.isEmpty }

    /// Counts in one cell: a day (``CivilDay``), at most two more dimensions, and the minute of a histogram.
    public mutating func add(_ tally: Tally, _ day: Int, _ a: String = "", _ b: String = "", minute: Int? = nil, count: Int = 1) {
        guard count != 0 else { return }
        cells[TallyCell(tally: tally, day: day, a: a, b: b, minute: minute), default: 0] += count
    }

    /// Adds the other, so many times. What comes to nothing is no longer there.
    public mutating func add(_ other: TallyCounts, times: Int = 1) {
        for (cell, count) in other.cells { Self.add(count * times, to: &cells[cell]) }
        for (person, count) in other.people { Self.add(count * times, to: &people[person]) }
    }

    private static func add(_ count: Int, to sum: inout Int?) {
        let new = (sum ?? 0) + count
        sum = new == 0 ? nil : new
    }
}

/// One figure of a tally.
public struct TallyCell: Hashable, Sendable {
    /// In which table it stands.
    public var tally: Tally
    /// The number of the centre's day (``CivilDay``).
    public var day: Int
    /// The dimensions, in the order in which ``Tally`` names them; empty where there is none.
    public var a, b: String
    /// Of a histogram, which minute.
    public var minute: Int?

    public init(tally: Tally, day: Int, a: String, b: String, minute: Int?) {
        (self.tally, self.day, self.a, self.b, self.minute) = (tally, day, a, b, minute)
    }
}

/// A person who was here in a month.
public struct SeenPerson: Hashable, Sendable {
    /// In which the visit began.
    public var month: CentreMonth
    /// The id as the visit has it; the store keeps a pseudonym alone, for a quarter.
    public var person: Person.ID

    public init(month: CentreMonth, person: Person.ID) { (self.month, self.person) = (month, person) }
}
