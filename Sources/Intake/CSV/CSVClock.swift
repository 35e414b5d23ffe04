import Foundation
import Reception

/// Dates and times of a file as instants. The zone is asked once a day of the file and not once a record.
struct CSVClock: Sendable {
    /// What is odd about a wall-clock time on a day on which the clocks change.
    enum Oddity: Equatable { case skipped, doubled }

    let zone: TimeZone
    let now: Date
    let today: CentreDay
    private var days: [CentreDay: Day] = [:]

    private struct Day {
        var start: Date
        /// The clocks do not change on this day.
        var plain: Bool
    }

    init(zone: TimeZone, now: Date) { (self.zone, self.now, today) = (zone, now, CentreDay(now, in: zone)) }

    /// The instant of a wall-clock time, by the rule of `CentreDay.at`.
    mutating func instant(_ day: CentreDay, _ time: CSVTimeOfDay) -> (date: Date, oddity: Oddity?) {
        let known = days[day] ?? look(up: day)
        if known.plain { return (known.start.addingTimeInterval(Double(time.seconds)), nil) }
        let date = day.at(hour: time.hour, minute: time.minute, in: zone).addingTimeInterval(Double(time.second))
        return (date, oddity(of: day, time))
    }

    /// `now+25`: so many minutes from now, to the nearest five.
    func instant(minutesFromNow minutes: Int) -> Date {
        Date(timeIntervalSince1970: (now.adding(minutes: minutes).timeIntervalSince1970 / 300).rounded() * 300)
    }

    private mutating func look(up day: CentreDay) -> Day {
        let span = day.interval(in: zone)
        let plain = zone.secondsFromGMT(for: span.lowerBound) == zone.secondsFromGMT(for: span.upperBound)
            && span.upperBound.timeIntervalSince(span.lowerBound) == 86_400
        days[day] = Day(start: span.lowerBound, plain: plain)
        return Day(start: span.lowerBound, plain: plain)
    }

    /// A wall-clock time is an instant under each offset of its day that is in force at that instant: none in a gap, two in a doubled hour.
    private func oddity(of day: CentreDay, _ time: CSVTimeOfDay) -> Oddity? {
        let wall = day.at(hour: 0, minute: 0, in: .gmt).addingTimeInterval(Double(time.seconds))
        let span = day.interval(in: zone)
        let offsets = Set([span.lowerBound, span.upperBound].map { zone.secondsFromGMT(for: $0) })
        let meant = offsets.filter { zone.secondsFromGMT(for: wall.addingTimeInterval(-Double($0))) == $0 }
        return meant.isEmpty ? .skipped : meant.count > 1 ? .doubled : nil
    }
}
