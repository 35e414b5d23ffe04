public import Reception

/// Something that is measured: how it is counted, what it may be broken down by, and its definition, written so that two centres count
/// alike. The list is fixed (``all``), and so are the breakdowns.
public struct Measure: Sendable, Hashable {
    /// The code in addresses, files and targets: `to-call`.
    public var name: String
    /// For people, as a heading.
    public var title: String
    /// Sentences that say what is counted, and when.
    public var definition: String
    /// The table that it is read from.
    public var tally: Tally
    /// What is made of what the table holds.
    public var kind: Kind
    /// In which dimension of the tally each breakdown stands.
    public var breakdowns: [Breakdown]

    /// What is shown of a measure.
    public enum Kind: Sendable, Hashable {
        /// How many; `only` where a part of the tally alone counts.
        case count
        /// A median, a 90th percentile, and the share over so many minutes.
        case minutes(over: Int)
        /// Distinct people: no more than months and quarters, which do not add up.
        case people
        /// Of an hour of the week: a heat map.
        case heat
        /// People in the building on average, by hour and weekday.
        case occupancy
        /// Minutes in which the hub was on.
        case hours
        /// The greatest number that the hub found at a look round.
        case peak
        /// How many exercises there were, and how long the longest took. Told exactly: a time is about the building and not about a
        /// person, everybody in it knows it, and a centre has few of them in a year, so that thresholds would hide all there is to tell.
        case drills
    }

    /// One of the tally’s dimensions, as people choose it.
    public struct Breakdown: Sendable, Hashable {
        /// `service`, as in addresses and as the head of a column.
        public var name: String
        /// Whether it stands in the second dimension, else in the first.
        public var isSecond: Bool

        public init(_ name: String, second: Bool = false) { (self.name, isSecond) = (name, second) }
    }

    public init(_ name: String, _ title: String, _ tally: Tally, _ kind: Kind, by breakdowns: [Breakdown] = [], _ definition: String) {
        (self.name, self.title, self.definition) = (name, title, definition)
        (self.tally, self.kind, self.breakdowns) = (tally, kind, breakdowns)
    }

    /// `nil` where the measure has none of that name.
    public func breakdown(_ name: String?) -> Breakdown? { breakdowns.first { $0.name == name } }

    /// The measure that counts all those of whom this one has the minutes.
    var isPartOf: String? {
        switch tally {
        case .toCall, .toSeen: "attendances"
        case .stay: "visits"
        case .toAnswer: "assistance"
        default: nil
        }
    }

    /// What is said beside its figures of how they are rounded.
    /// - Parameter usual: what is said beside those that are.
    public func rounding(_ usual: String) -> String {
        switch kind {
        case .drills: "Drills tell nothing of a person: their numbers are exact."
        case .minutes: "\(usual) The longest time of all is never told, nor a share that stands for too few."
        default: usual
        }
    }

    /// `nil` where there is none of that name.
    public static func named(_ name: String) -> Measure? { all.first { $0.name == name } }
}

extension Measure {
    /// In the order in which they are listed and reported.
    public static let all: [Measure] = [
        Measure("visits", "Visits", .visits, .count, by: [Breakdown("services"), Breakdown("way", second: true)], """
            One visit is one person in the building, from arrival to leaving. Two people who come together are two visits; who leaves and \
            comes back is counted twice. By services: how many services the visit met (3+ is three or more). A visit belongs to the day \
            on which it began. A visit that staff took back was none.
            """),
        Measure("attendances", "Attendances", .attendances, .count, by: [Breakdown("service"), Breakdown("way", second: true)], """
            One attendance is a visit meeting one appointment, or one service walked in for. Way: by pass, by look-up of birthday and \
            initial, or walked in without an appointment. It belongs to the day on which the family arrived.
            """),
        Measure("people", "People", .people, .people, """
            Distinct people of the book who had at least one visit in the month, or in the quarter. Who walked in without an appointment \
            is not known, and not counted here. Nobody can be followed from one quarter into the next, so that there is no figure of a year.
            """),
        Measure("parties", "Parties", .parties, .count, by: [Breakdown("size"), Breakdown("way", second: true)], """
            People who arrived together on one scan, look-up or walk-in. Size counts those of the book and those who came along, as the \
            family said; ? where it did not say.
            """),
        Measure("arrivals", "When families arrive", .arrivals, .heat, """
            Visits by the hour and weekday in which they began, by the centre's own clock. In the night in autumn when the clock is set \
            back, the hour that comes twice is counted as one.
            """),
        Measure("occupancy", "People in the building", .occupancy, .occupancy, """
            The minutes that people spent in the building in this hour and on this weekday, divided by the minutes of all such hours of \
            the period: how many people were there on average. Visits that nobody ended within a day are left out.
            """),
        Measure("peak", "Most people at once", .present, .peak, """
            The most people who were in the building at once, as the hub looked every ten minutes: visits that had begun and not ended. \
            Who is here for work, and who came along without being in the book, is not among them. It cannot be counted again from the journal.
            """),
        Measure("to-call", "From arrival to call", .toCall, .minutes(over: 15), by: [Breakdown("service")], """
            Whole minutes from the arrival to the first call that stands. An attendance that was never called is not in it. Half of the \
            families waited no longer than the median, nine of ten no longer than the 90th percentile (nearest rank).
            """),
        Measure("to-seen", "From arrival to being seen", .toSeen, .minutes(over: 30), by: [Breakdown("service")], """
            Whole minutes from the arrival until staff noted that somebody has them. An attendance that was never noted as seen is not \
            in it. Median and 90th percentile by nearest rank.
            """),
        Measure("standing", "Early, late and not come", .standing, .count, by: [Breakdown("service"), Breakdown("standing", second: true)], """
            Attendances with an appointment, on the day of the appointment. Early: more than 15 minutes before. Late: after the service's \
            own limit. Not come: staff noted that nobody came; an appointment of which nothing was noted is not in it.
            """),
        Measure("stay", "Length of stay", .stay, .minutes(over: 120), """
            Whole minutes from arrival to leaving, of visits whose end was noted; on the day on which the visit began. More than a day is \
            counted as a day.
            """),
        Measure("assistance", "Asking for a person", .assistance, .count, by: [Breakdown("reason"), Breakdown("answered", second: true)], """
            Calls for a person at a kiosk, by the reason that was chosen, and whether somebody answered.
            """),
        Measure("to-answer", "From asking to an answer", .toAnswer, .minutes(over: 2), by: [Breakdown("reason")], """
            Whole minutes from asking for a person until staff said that they come, or dealt with it. Calls without an answer are not in it.
            """),
        Measure("adjustments", "What helps", .adjustments, .count, by: [Breakdown("category")], """
            How often families said at a kiosk what helps them, by category of the NHS Reasonable Adjustment Flag; one answer may count in \
            several. No category names a diagnosis. It cannot be counted again from the journal, which does not hold it.
            """),
        Measure("languages", "Languages asked for", .languages, .count, by: [Breakdown("language")], """
            How often families said at a kiosk in which language their pass is to be answered the next time. Who never said so is not in it. \
            It cannot be counted again from the journal, which does not hold it.
            """),
        Measure("overdue", "Most requests overdue at once", .overdue, .peak, """
            The most requests for contact that were overdue at once, as the hub looked every ten minutes: asked, not answered, and more \
            working days ago than the centre promises. It cannot be counted again from the journal.
            """),
        Measure("sync-lag", "How far behind the case store is", .syncLag, .minutes(over: 60), """
            How many minutes the oldest change had waited to be sent, as the hub looked every ten minutes; 0 where nothing waited. Changes \
            that the sharing agreement holds back for a while are among them. A centre that sends nothing has no figures.
            """),
        Measure("referrals", "Requests for contact", .referrals, .count, by: [Breakdown("state")], """
            Requests by families to be contacted by a service (asked), and what became of them on the day on which it did: accepted, \
            declined or closed. One that goes on is counted by where it stands now.
            """),
        Measure("refusals", "Check-ins that a person had to mend", .refusals, .count, by: [Breakdown("outcome"), Breakdown("kiosk", second: true)], """
            Scans and look-ups that did not check in, by why not.
            """),
        Measure("feedback", "How it was", .feedback, .count, by: [Breakdown("face"), Breakdown("answer", second: true)], """
            Faces pressed on leaving, from 1, very bad, to 5, very good. An answer to the question after it is a record of its own with \
            the same face: count faces where the answer is empty.
            """),
        Measure("visitors", "Sign-ins for work", .visitors, .count, by: [Breakdown("role")], """
            Sign-ins of people who are here for work: to a meeting, as a volunteer, as a contractor. Meeting attendance is the role meeting.
            """),
        Measure("drills", "Drill times", .drills, .drills, """
            Whole minutes, begun ones counted, from the start of a roll-call that was a drill until the last person was ticked as out. Counted \
            on the day of its start. A drill that was ended while somebody was not ticked is counted, and has no time. What was not a drill \
            is not in it.
            """),
        Measure("hours", "Hours the hub was on", .on, .hours, """
            Minutes, counted as they pass, in which the hub ran with a clock that it trusts. A day without any is a gap in all figures, not a zero.
            """),
    ]
}
