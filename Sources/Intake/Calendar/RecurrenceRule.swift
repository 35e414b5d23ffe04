/// A rule by which an event comes again (RFC 5545, 3.3.10), read and checked. Lists are sorted and hold each value once.
struct RecurrenceRule: Hashable, Sendable {
    enum Frequency: String, Sendable {
        case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
    }

    /// A day of the week, 0 for Monday, and which one of its month or year: 1 the first, -1 the last, `nil` each.
    struct Weekday: Hashable, Sendable {
        var ordinal: Int?
        var day: Int
    }

    var frequency: Frequency
    var interval = 1
    var count: Int?
    /// The last moment at which it may come. A day means all of that day.
    var until: CalendarTime?
    var weekStart = 0
    var months: [Int] = []
    var weekNumbers: [Int] = []
    var yearDays: [Int] = []
    var monthDays: [Int] = []
    var weekdays: [Weekday] = []
    var hours: [Int] = []
    var minutes: [Int] = []
    var seconds: [Int] = []
    var positions: [Int] = []

    init(_ frequency: Frequency) { self.frequency = frequency }

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
