/// A rule by which an event comes again (RFC 5545, 3.3.10), read and checked. Lists are sorted and hold each value once.
public struct RecurrenceRule: Hashable, Sendable {
    /// FREQ, of which an appointment book needs no hours or minutes.
    public enum Frequency: String, Sendable {
        case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
    }

    /// A day of the week, 0 for Monday, and which one of its month or year: 1 the first, -1 the last, `nil` each.
    public struct Weekday: Hashable, Sendable {
        /// From 1 to 53, or from -53 to -1; it counts only where the rule goes by months or years.
        public var ordinal: Int?
        /// From 0, Monday, to 6.
        public var day: Int

        public init(ordinal: Int? = nil, day: Int) { (self.ordinal, self.day) = (ordinal, day) }
    }

    /// The length of its periods.
    public var frequency: Frequency
    /// INTERVAL: it comes in one of so many periods, beginning with that of the first event.
    public var interval = 1
    /// COUNT: how many times it comes from its start on; `nil` where it sets no number.
    public var count: Int?
    /// The last moment at which it may come. A day means all of that day.
    public var until: CalendarTime?
    /// WKST: on which day a week begins, from 0, Monday, to 6.
    public var weekStart = 0
    /// BYMONTH, from 1 to 12; empty where the rule has no such part, as are the lists below.
    public var months: [Int] = []
    /// BYWEEKNO, from 1 to 53, or from the end of the year where negative.
    public var weekNumbers: [Int] = []
    /// BYYEARDAY, from 1 to 366, or from the end of the year where negative.
    public var yearDays: [Int] = []
    /// BYMONTHDAY, from 1 to 31, or from the end of the month where negative.
    public var monthDays: [Int] = []
    /// BYDAY; where the rule names no days at all, that of the first event holds.
    public var weekdays: [Weekday] = []
    /// BYHOUR, from 0 to 23; where empty, the hour of the first event.
    public var hours: [Int] = []
    /// BYMINUTE, from 0 to 59; where empty, the minute of the first event.
    public var minutes: [Int] = []
    /// BYSECOND, from 0 to 59; where empty, the second of the first event.
    public var seconds: [Int] = []
    /// BYSETPOS: which times of a period it keeps, from 1, or from the end where negative.
    public var positions: [Int] = []

    /// A rule that leaves all else to its first event.
    public init(_ frequency: Frequency) { self.frequency = frequency }

    /// What the rule leaves open is as in its first event: its weekday, its day, its month.
    func completed(from start: WallTime) -> RecurrenceRule {
        var rule = self
        if monthDays.isEmpty, weekdays.isEmpty, yearDays.isEmpty { rule.completeDay(from: start) }
        let second = start.secondOfDay
        if hours.isEmpty { rule.hours = [second / 3600] }
        if minutes.isEmpty { rule.minutes = [second / 60 % 60] }
        if seconds.isEmpty { rule.seconds = [second % 60] }
        return rule
    }

    private mutating func completeDay(from start: WallTime) {
        let (_, month, day) = CivilDay.parts(of: start.day)
        let weekday = [Weekday(ordinal: nil, day: CivilDay.weekday(of: start.day))]
        switch frequency {
        case .daily: break
        case .weekly: weekdays = weekday
        case .monthly: monthDays = [day]
        case .yearly where !weekNumbers.isEmpty: weekdays = weekday
        case .yearly:
            monthDays = [day]
            if months.isEmpty { months = [month] }
        }
    }

    /// The seconds of the day at which it comes.
    var times: [Int] {
        hours.flatMap { hour in minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } } }
    }
}
