import Foundation
import Reception

/// An ISO 8601 date and time with its zone, as RFC 3339 section 5.6 has it: `2026-11-21T10:30:00Z`, `2026-11-21 10:30+00:00`.
/// Seconds may be missing; a fraction of a second is read over.
enum ISOInstant {
    static func date(_ text: String) -> Date? {
        let bytes = text.utf8
        guard bytes.count >= 17, let split = bytes.firstIndex(where: { [UInt8(ascii: "T"), UInt8(ascii: "t"), 32].contains($0) }),
              let day = CentreDay(String(text[..<split])) else { return nil }
        var rest = bytes[bytes.index(after: split)...]
        guard let time = clock(&rest), let offset = offset(&rest), rest.isEmpty else { return nil }
        return day.at(hour: 0, minute: 0, in: .gmt).addingTimeInterval(Double(time.seconds - offset))
    }

    private static func clock(_ rest: inout Substring.UTF8View) -> CSVTimeOfDay? {
        guard let hour = CSVDigits.take(&rest, 2...2), rest.popFirst() == UInt8(ascii: ":"),
              let minute = CSVDigits.take(&rest, 2...2), hour < 24, minute < 60 else { return nil }
        guard rest.first == UInt8(ascii: ":") else { return CSVTimeOfDay(hour: hour, minute: minute, second: 0) }
        rest.removeFirst()
        guard let second = CSVDigits.take(&rest, 2...2), second < 60 else { return nil }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard CSVDigits.take(&rest, 1...9) != nil else { return nil }
        }
        return CSVTimeOfDay(hour: hour, minute: minute, second: second)
    }

    /// Seconds east of UTC.
    private static func offset(_ rest: inout Substring.UTF8View) -> Int? {
        switch rest.popFirst() {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): return 0
        case UInt8(ascii: "+"): return shift(&rest)
        case UInt8(ascii: "-"): return shift(&rest).map { -$0 }
        default: return nil
        }
    }

    private static func shift(_ rest: inout Substring.UTF8View) -> Int? {
        guard let hour = CSVDigits.take(&rest, 2...2), hour < 24 else { return nil }
        if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
        guard let minute = rest.isEmpty ? 0 : CSVDigits.take(&rest, 2...2), minute < 60 else { return nil }
        return hour * 3600 + minute * 60
    }
}
