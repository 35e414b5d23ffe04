import Foundation

/// How far a clock on the wall is ahead of UTC, and when.
enum CalendarZone: Sendable {
    case named(TimeZone)
    /// As the file itself describes it.
    case observed(ObservanceTable)

    static let utc = CalendarZone.named(.gmt)

    /// Seconds ahead of UTC at so many seconds since 1970 in UTC.
    func offset(at seconds: Int) -> Int {
        switch self {
        case .named(let zone): zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        case .observed(let table): table.offset(at: seconds)
        }
    }

    func wall(of date: Date) -> WallTime {
        WallTime(date, offset: offset(at: WallTime(date, offset: 0).seconds))
    }

    /// When the clock shows a time. Of a doubled hour the first pass is meant; a time that is skipped is read with the offset
    /// before the gap, so that 01:30 in the spring gap of London is 02:30 summer time (RFC 5545, 3.3.5).
    func date(of wall: WallTime) -> Date {
        let before = offset(at: wall.seconds - WallTime.day)
        let after = offset(at: wall.seconds + WallTime.day)
        if before != after, offset(at: wall.seconds - before) != before, offset(at: wall.seconds - after) == after {
            return wall.date(offset: after)
        }
        return wall.date(offset: before)
    }
}
