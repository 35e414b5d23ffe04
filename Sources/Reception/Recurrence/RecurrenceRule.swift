/// A rule by which an event comes again (RFC 5545, 3.3.10), read and checked. Lists are sorted and hold each value once.
public struct RecurrenceRule: Hashable, Sendable {
    /// FREQ, of which an appointment book needs no hours or minutes.
    public enum Frequency: String, Sendable {
        case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
    }

    /// A day of the week, 0 for Monday, and which one of its month or year: 1 the first, -1 the last, `nil` each.
    public struct Weekday: Hashable, Sendable {
        public var ordinal: Int?
        public var day: Int

        public init(ordinal: Int? = nil, day: Int) { (self.ordinal, self.day) = (ordinal, day) }
    }

    public var frequency: Frequency
    public var interval = 1
    public var count: Int?
    /// The last moment at which it may come. A day means all of that day.
    public var until: CalendarTime?
    public var weekStart = 0
    public var months: [Int] = []
    public var weekNumbers: [Int] = []
    public var yearDays: [Int] = []
    public var monthDays: [Int] = []
    public var weekdays: [Weekday] = []
    public var hours: [Int] = []
    public var minutes: [Int] = []
    public var seconds: [Int] = []
    public var positions: [Int] = []

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
