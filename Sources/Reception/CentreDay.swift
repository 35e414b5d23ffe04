public import Foundation

/// A calendar day in the centre's own zone, written `2026-11-21`.
public struct CentreDay: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Of the Gregorian calendar; month and day count from 1.
    public let year, month, day: Int

    /// Takes the numbers as they are; ``init(existing:_:_:)`` looks whether there is such a day.
    public init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A day from its ISO 8601 form (`YYYY-MM-DD`); `nil` where the text is another form or names no day of the calendar.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
              let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(existing: year, month, day)
    }

    /// The day of these numbers, where the Gregorian calendar has it.
    public init?(existing year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day on which an instant falls in a zone.
    public init(_ date: Date, in zone: TimeZone) {
        let parts = Calendar.gregorian(in: zone).dateComponents([.year, .month, .day], from: date)
        self.init(year: parts.year!, month: parts.month!, day: parts.day!)
    }

    /// The instants of this day in a zone: 23, 24 or 25 hours.
    public func interval(in zone: TimeZone) -> Range<Date> {
        start(in: zone)..<advanced(by: 1).start(in: zone)
    }

    /// The wall-clock time on this day. A time that the spring change skips is moved on by the gap; of a doubled one, the first is meant.
    public func at(hour: Int, minute: Int, in zone: TimeZone) -> Date {
        Calendar.gregorian(in: zone).date(
            from: DateComponents(year: year, month: month, day: day, hour: hour, minute: minute))!
    }

    /// The day so many days later, or earlier where negative.
    public func advanced(by days: Int) -> CentreDay { CentreDay(number: number + days) }

    public static func < (one: Self, other: Self) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// `2026-11-21`, whatever the language.
    public var description: String { String(format: "%04d-%02d-%02d", year, month, day) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day of the form YYYY-MM-DD")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private func start(in zone: TimeZone) -> Date {
        Calendar.gregorian(in: zone).startOfDay(for: at(hour: 12, minute: 0, in: zone))
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Calendar {
    /// The Gregorian calendar in a zone; days and weeks as ISO 8601 counts them.
    public static func gregorian(in zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        calendar.firstWeekday = 2
        return calendar
    }
}
