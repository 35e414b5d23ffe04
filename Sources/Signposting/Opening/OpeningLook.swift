import Foundation
import Reception

/// One look ahead from a moment, over as many days as its outlook has.
struct OpeningLook {
    let hours: OpeningHours
    let outlook: OpeningOutlook
    let now: Date
    /// As ``CivilDay`` counts; the horizon is the outlook's last day.
    let today: Int, horizon: Int

    /// What can be said already; `nil` where one has to look further ahead.
    func opening(last: Bool) -> Opening? {
        // It would cost as much again further ahead.
        if outlook.doubts.contains(where: { $0.why == .cost }) { return .ask(.cost) }
        if let current = outlook.openings.first(where: { $0.start <= now && now < $0.end }) { return open(current, last: last) }
        if let next = outlook.openings.first(where: { $0.start > now }) { return opens(next) }
        // An office that sees people every day is not "closed until the drop-in next month".
        if hours.isByAppointment(today) { return hours.withoutTime(today) }
        guard last, let doubt = outlook.doubts.first, !hours.isForHolidays(today) else { return nil }
        return .ask(doubt.why)
    }

    private func open(_ period: OpeningPeriod, last: Bool) -> Opening? {
        let end = time(period.end, closing: true)
        guard end.day < horizon - 1 else { return last ? doubt(until: today).map { .ask($0) } ?? .open(until: nil) : nil }
        return doubt(until: end.day).map { .ask($0) } ?? .open(until: end.time)
    }

    private func opens(_ period: OpeningPeriod) -> Opening {
        let start = time(period.start, closing: false)
        let holidays = hours.isForHolidays(today)
        if let doubt = doubt(until: start.day) { return holidays && doubt == .schoolHolidays ? .inTheHolidays(from: nil) : .ask(doubt) }
        let ownHoliday = hours.calendar.schoolHolidays.span(of: today)?.contains(period.day) ?? false
        return holidays && !ownHoliday ? .inTheHolidays(from: start.time) : .opens(start.time)
    }

    /// What makes the days from today on doubtful, up to the one that would be named.
    private func doubt(until day: Int) -> OpeningDoubt? {
        (hours.doubts + outlook.doubts).first { $0.days.overlaps(today...max(today, day)) }?.why
    }

    /// A midnight at which something closes belongs to the day that ends.
    private func time(_ date: Date, closing: Bool) -> (time: OpeningTime, day: Int) {
        let wall = WallTime(date, in: hours.calendar.zone)
        let day = closing && wall.secondOfDay == 0 ? wall.day - 1 : wall.day
        let minutes = (wall.seconds - day * WallTime.day) / 60
        return (OpeningTime(date: date, day: OpeningDay(day, seenFrom: today), minutes: minutes), day)
    }
}
