import Reception

/// What the rules of a service come to over a stretch of days.
struct OpeningOutlook: Sendable {
    /// When one can walk in, in order; what touches is one period.
    private(set) var openings: [OpeningPeriod] = []
    private(set) var doubts: [DoubtfulDays] = []

    /// - Parameter stretch: Days, as ``CivilDay`` counts.
    init(_ rules: [OpeningRule], over stretch: ClosedRange<Int>, in calendar: OpeningCalendar) {
        var periods: [OpeningPeriod] = []
        let replaced = replacedDays(rules, stretch)
        for rule in rules {
            guard let span = rule.span, rule.hasHours else { continue }
            for day in days(of: rule, in: stretch, calendar) where rule.effect == .replaces || !replaced.contains(day) {
                if let period = OpeningPeriod(span, on: day, in: calendar.zone) { periods.append(period) }
            }
        }
        openings = OpeningPeriod.joined(periods)
    }

    /// The days on which the regular hours do not count.
    private mutating func replacedDays(_ rules: [OpeningRule], _ stretch: ClosedRange<Int>) -> Set<Int> {
        Set(rules.filter { $0.effect == .replaces }.flatMap { comes($0, in: stretch) })
    }

    private mutating func days(of rule: OpeningRule, in stretch: ClosedRange<Int>, _ calendar: OpeningCalendar) -> [Int] {
        let days = comes(rule, in: stretch)
        guard rule.effect == .opens else { return days }
        return days.filter { !calendar.closes(rule, on: $0) && isInSeason(rule, $0, calendar) }
    }

    private mutating func comes(_ rule: OpeningRule, in stretch: ClosedRange<Int>) -> [Int] {
        do { return try rule.days(in: stretch) } catch {
            doubts.append(DoubtfulDays(days: rule.reach ?? stretch, why: error))
            return []
        }
    }

    private mutating func isInSeason(_ rule: OpeningRule, _ day: Int, _ calendar: OpeningCalendar) -> Bool {
        guard let season = rule.words.season else { return true }
        guard let holiday = calendar.schoolHolidays.include(day) else {
            doubts.append(DoubtfulDays(days: day...day, why: .schoolHolidays))
            return false
        }
        return holiday == (season == .holidays)
    }
}
