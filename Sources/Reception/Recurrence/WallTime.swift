public import Foundation

/// What a clock on the wall shows, wherever the wall is: whole seconds since 1970-01-01T00:00:00 of that clock.
public struct WallTime: Hashable, Comparable, Sendable {
    /// Below 0 before 1970.
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// Midnight of a day (``CivilDay``) and so many seconds after it; they may be more than a day has.
    public init(day: Int, second: Int = 0) { seconds = day * Self.day + second }

    /// The wall time of an instant where the clock is so many seconds ahead of UTC.
    public init(_ date: Date, offset: Int) {
        let whole = date.timeIntervalSince1970.rounded(.down)
        seconds = Int(min(max(whole, Self.earliest), Self.latest)) + offset
    }

    /// The instant at which a clock so many seconds ahead of UTC shows this.
    public func date(offset: Int) -> Date { Date(timeIntervalSince1970: Double(seconds - offset)) }

    /// Of ``CivilDay``.
    public var day: Int { CivilDay.floor(seconds, Self.day) }
    /// From 0, midnight, to 86,399.
    public var secondOfDay: Int { CivilDay.modulo(seconds, Self.day) }

    public static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }
    /// So many seconds later by the clock on the wall.
    public static func + (one: Self, seconds: Int) -> Self { WallTime(seconds: one.seconds + seconds) }
    /// The seconds between, by the clock on the wall.
    public static func - (one: Self, other: Self) -> Int { one.seconds - other.seconds }

    /// `20260329T013000`, the form of RFC 5545, 3.3.5; of a day alone `20260329`.
    public func text(dayOnly: Bool = false) -> String {
        let (year, month, day) = CivilDay.parts(of: self.day)
        let date = String(format: "%04d%02d%02d", year, month, day)
        let second = secondOfDay
        return dayOnly ? date : date + String(format: "T%02d%02d%02d", second / 3600, second / 60 % 60, second % 60)
    }

    /// Seconds.
    public static let day = 86_400
    /// A window may reach to the distant past or future; no calendar does.
    private static let earliest = Double(CivilDay.first - 400) * 86_400, latest = Double(CivilDay.last + 400) * 86_400
}
