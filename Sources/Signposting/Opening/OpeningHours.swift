public import Foundation
public import Reception

/// When a service is open, worked out of its schedules. Nothing of it is read from a clock: the moment is handed in.
///
/// Entries add up, as HSDS has it (its page "Schedules": more hours are a second entry; other hours end the first by `valid_to` and add
/// entries). An entry that cannot be relied on puts all the days for which it holds in doubt, for it may be the exception to
/// another.
public struct OpeningHours: Sendable {
    let rules: [OpeningRule]
    let doubts: [DoubtfulDays]
    let calendar: OpeningCalendar
    let closedForNow: Bool

    /// - Parameters:
    ///   - schedules: Those of the service, or of the service at one place.
    ///   - alert: The notice of the day (HSDS `service.alert`). Where it speaks of a closure, nothing is promised.
    ///   - closedForNow: The service's status is "temporarily closed".
    public init(_ schedules: [DirectorySchedule], alert: String? = nil, closedForNow: Bool = false, in calendar: OpeningCalendar) {
        var rules: [OpeningRule] = [], doubts: [DoubtfulDays] = []
        for schedule in schedules {
            do { rules.append(try OpeningRule(schedule)) } catch { doubts.append(DoubtfulDays(days: Self.days(of: schedule), why: error)) }
        }
        if schedules.isEmpty { doubts.append(DoubtfulDays(days: CivilDay.first...CivilDay.last, why: .nothingSaid)) }
        (self.rules, self.doubts, self.calendar) = (rules, doubts, calendar)
        self.closedForNow = closedForNow || OpeningWords([alert]).unclear
    }

    /// What is said at a moment.
    public func state(at now: Date) -> Opening {
        let today = calendar.day(of: now)
        if closedForNow { return .ask(.closedForNow) }
        guard rules.contains(where: \.hasHours) else { return withoutTime(today) }
        for days in Self.horizons {
            // Two days back: what opened before midnight, and a night's service before that.
            let outlook = OpeningOutlook(rules, over: (today - 2)...(today + days), in: calendar)
            let look = OpeningLook(hours: self, outlook: outlook, now: now, today: today, horizon: today + days)
            if let opening = look.opening(last: days == Self.horizons.last) { return opening }
        }
        return withoutTime(today)
    }

    /// Days that are looked ahead, one after the other until something is found: most services open within the week, and one that
    /// does not open within a year does not open.
    private static let horizons = [8, 70, 400]

    /// The days that an entry that cannot be read is about, as far as they can be.
    private static func days(of schedule: DirectorySchedule) -> ClosedRange<Int> {
        guard Set(schedule.unread ?? []).isDisjoint(with: ["valid_from", "valid_to", "start_date", "end_date"]),
              let life = try? OpeningRule.life(of: schedule) else { return CivilDay.first...CivilDay.last }
        return life
    }

    /// What is left to say where no time can be named.
    func withoutTime(_ today: Int) -> Opening {
        if let doubt = doubts.first(where: { $0.days.contains(today) }) { return .ask(doubt.why) }
        if isByAppointment(today) { return .byAppointment }
        return isForHolidays(today) ? .inTheHolidays(from: nil) : .ask(.ended)
    }

    func isByAppointment(_ today: Int) -> Bool { current(today).contains(where: \.words.byAppointment) }

    /// Whether all that is still to come lies in the school holidays: by its words, or by its first and last day.
    func isForHolidays(_ today: Int) -> Bool {
        let current = current(today)
        return !current.isEmpty && current.allSatisfy { rule in
            if rule.words.season == .holidays { return true }
            guard rule.isBounded, !rule.isOfOneDay, let reach = rule.reach else { return false }
            return calendar.schoolHolidays.spans.contains { $0.contains(reach.lowerBound) && $0.contains(reach.upperBound) }
        }
    }

    private func current(_ today: Int) -> [OpeningRule] {
        rules.filter { $0.effect == .opens && $0.reach.map { $0.upperBound >= today } ?? false }
    }
}
