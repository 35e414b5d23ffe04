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

/// A zone as a VTIMEZONE gives it: from when on which offset holds.
struct ObservanceTable: Sendable {
    struct Onset: Sendable {
        /// Seconds since 1970 in UTC.
        var seconds: Int
        var offset: Int
    }

    /// Before the first onset.
    var first: Int
    /// In order.
    var onsets: [Onset]
    /// The zone of the same name, where there is one: many a file describes only the years in which it was written, and beyond
    /// them its description says nothing.
    var fallback: TimeZone?
    /// From when on the description says nothing, in seconds since 1970.
    var end = Int.max

    func offset(at seconds: Int) -> Int {
        if let fallback, seconds >= end || seconds < onsets.first?.seconds ?? .max {
            return fallback.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        var (low, high) = (0, onsets.count)
        while low < high {
            let middle = (low + high) / 2
            if onsets[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : onsets[low - 1].offset
    }
}
