import Foundation
import Reception

/// What the clock on the centre's wall shows.
struct TallyClock: Sendable {
    let zone: TimeZone

    /// The hour that autumn repeats is one hour of the tallies, with twice its time; the one that spring skips has none.
    struct Time: Hashable, Sendable {
        var day, hour, minute: Int

        var hourText: String { hour < 10 ? "0\(hour)" : "\(hour)" }
        /// From `1`, Monday, to `7`.
        var weekdayText: String { String(CivilDay.weekday(of: day) + 1) }
    }

    func time(_ date: Date) -> Time {
        let wall = WallTime(date, in: zone)
        return Time(day: wall.day, hour: wall.secondOfDay / 3600, minute: wall.secondOfDay / 60 % 60)
    }

    func day(_ date: Date) -> Int { WallTime(date, in: zone).day }
}
