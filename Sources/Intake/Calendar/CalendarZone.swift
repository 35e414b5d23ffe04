import Foundation
import Reception

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

    /// When the clock shows a time, by the rule of ``WallTime/date(offsetAt:)``.
    func date(of wall: WallTime) -> Date { wall.date(offsetAt: offset) }
}
