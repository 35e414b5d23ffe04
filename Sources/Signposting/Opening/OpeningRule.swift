import Reception

/// One schedule of a directory, read and checked: on which days, at what hours, and under what conditions.
struct OpeningRule: Hashable, Sendable {
    /// What the rule does on its days.
    enum Effect: Hashable, Sendable {
        /// Adds its hours to those of other rules.
        case opens
        /// Takes the place of the other rules' hours: a holiday schedule of Open Referral UK 1.0; `nil` is closed.
        case replaces
    }

    var effect = Effect.opens
    /// `nil` where every day of ``life`` is meant.
    var recurrence: RecurrenceRule?
    /// Where the recurrence counts from, and its last day, as ``CivilDay`` counts.
    var start: Int, last: Int?
    /// The days for which the rule holds at all; of a side that is left open, all that a calendar has.
    var life: ClosedRange<Int>
    /// `nil` where it is closed, or where only an appointment opens it.
    var span: OpeningSpan?
    var words: OpeningWords

    /// Where a rule without a first day counts from: a Monday, 5 January 1970. It matters to none that needs no first day.
    static let anchor = 4

    /// The days on which the rule can come to anything; `nil` where there is none.
    var reach: ClosedRange<Int>? {
        let from = max(life.lowerBound, start), to = min(life.upperBound, last ?? .max)
        return from <= to ? from...to : nil
    }

    /// Whether a first and a last day are written down.
    var isBounded: Bool {
        (life.lowerBound > CivilDay.first || start != Self.anchor) && (life.upperBound < CivilDay.last || last != nil)
    }

    /// Whether one can walk in at hours that are written down.
    var hasHours: Bool { span != nil && !words.byAppointment }

    /// One day alone, written down by its date: whoever wrote it knew whether it is a bank holiday.
    var isOfOneDay: Bool { reach.map { $0.lowerBound == $0.upperBound } ?? false || recurrence?.count == 1 }

    /// The days in a stretch on which the rule comes, in order; RFC 5545, 3.3.10, on days alone.
    ///
    /// A first day (DTSTART) that the rule itself does not give is not one of them: RFC 5545, 3.8.5.3, leaves such a series open, and
    /// in Open Referral it is the day from which the hours hold, written without a look at the weekday.
    func days(in stretch: ClosedRange<Int>) throws(OpeningDoubt) -> [Int] {
        guard let reach, reach.overlaps(stretch) else { return [] }
        let days = stretch.clamped(to: reach)
        guard let recurrence else { return Array(days) }
        var budget = StepBudget()
        let window = WallTime(day: days.lowerBound)...WallTime(day: days.upperBound, second: WallTime.day - 1)
        // The stretch ends with the rule's last day already.
        guard let times = recurrence.occurrences(from: WallTime(day: start), in: window, last: nil, &budget) else { throw .cost }
        return times.map(\.day)
    }
}
