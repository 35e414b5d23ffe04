/// A DATE or DATE-TIME as it is written (RFC 5545, 3.3.4 and 3.3.5), before a zone makes an instant of it.
public struct CalendarTime: Hashable, Sendable {
    /// In which zone the time is meant.
    public enum Kind: Hashable, Sendable {
        /// A day without a time of day.
        case day
        /// A time without a zone: what the clock in the centre shows.
        case floating
        /// Written with a `Z`.
        case utc
        /// The zone's name as the file has it (TZID).
        case zoned(String)
    }

    /// Of a day, its midnight.
    public var wall: WallTime
    /// In which zone the wall time is meant.
    public var kind: Kind

    /// Whether no time of day was written.
    public var isDay: Bool { kind == .day }

    /// One value, `20260329`, `20260329T013000` or `20260329T013000Z`; `nil` where it is none of these or names no day or time.
    public init?(_ text: some StringProtocol, zone: String?) {
        let bytes = Array(CalendarText.trimmed(text).utf8)
        guard bytes.count >= 8, let day = Self.day(bytes[..<8]) else { return nil }
        switch (bytes.count, bytes.last) {
        case (8, _):
            (wall, kind) = (WallTime(day: day), .day)
        case (15, _), (16, UInt8(ascii: "Z")), (16, UInt8(ascii: "z")):
            guard bytes[8] == UInt8(ascii: "T") || bytes[8] == UInt8(ascii: "t"), let second = Self.second(bytes[9..<15]) else { return nil }
            wall = WallTime(day: day, second: second)
            kind = bytes.count == 16 ? .utc : zone.map(Kind.zoned) ?? .floating
        default: return nil
        }
    }

    public init(wall: WallTime, kind: Kind) { (self.wall, self.kind) = (wall, kind) }

    private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let number = digits(bytes) else { return nil }
        return CivilDay.number(existing: number / 10_000, number / 100 % 100, number % 100)
    }

    /// The second of the day; a leap second is the one before it.
    private static func second(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let number = digits(bytes) else { return nil }
        let (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100)
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return hour * 3600 + minute * 60 + min(second, 59)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? { CalendarText.digits(String(decoding: bytes, as: UTF8.self)) }
}
