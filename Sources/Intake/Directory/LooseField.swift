import Foundation
import Reception

/// A value of a feed with its path: reads what it can as what it ought to be, and notes where it cannot.
struct LooseField {
    let value: LooseJSON
    let path: String
    let notes: DirectoryNotes

    /// The first of these keys that has something in it.
    subscript(keys: String...) -> LooseField {
        for key in keys {
            if let found = value[key] { return LooseField(value: found, path: "\(path).\(key)", notes: notes) }
        }
        return LooseField(value: .null, path: "\(path).\(keys.first ?? "")", notes: notes)
    }

    /// The items of a list, at most 500. An object alone is a list of one; an empty text is an empty list.
    var list: [LooseField] {
        switch value {
        case .list(let items):
            if items.count > Self.items { notes.warn(path, "has more than \(Self.items) items; the rest is left out") }
            return items.prefix(Self.items).enumerated().map { LooseField(value: $1, path: "\(path)[\($0)]", notes: notes) }
        case .object: return [self]
        case .null, .text(""): return []
        default:
            notes.warn(path, "is not a list, and is left out")
            return []
        }
    }

    /// Plain text of at most `limit` characters. A number is a text too; an empty text is none.
    func text(limit: Int = 500) -> String? {
        switch value {
        case .text(let text): return clipped(PlainText.plain(text), limit)
        case .number(let number): return Int(exactly: number).map(String.init) ?? String(number)
        case .null: return nil
        default:
            notes.warn(path, "is not a text, and is left out")
            return nil
        }
    }

    var text: String? { text() }

    func whole(in range: ClosedRange<Int>) -> Int? {
        guard let number = number(in: Double(range.lowerBound)...Double(range.upperBound)) else { return nil }
        guard let whole = Int(exactly: number) else { return dropped("is not a whole number") }
        return whole
    }

    func number(in range: ClosedRange<Double>) -> Double? {
        let number: Double? = switch value {
        case .number(let number): number
        case .text(let text): Double(text.trimmingCharacters(in: .whitespaces))
        default: nil
        }
        guard !isEmpty else { return nil }
        guard let number, range.contains(number) else { return dropped("is not a number in its range") }
        return number
    }

    var flag: Bool? {
        switch value {
        case .flag(let flag): return flag
        case .number(0), .text("0"), .text("false"), .text("False"), .text("no"): return false
        case .number(1), .text("1"), .text("true"), .text("True"), .text("yes"): return true
        default: return isEmpty ? nil : dropped("is neither true nor false")
        }
    }

    /// A day; of a time with its date, the date.
    var day: CentreDay? {
        guard !isEmpty else { return nil }
        guard case .text(let text) = value, let day = CentreDay(String(text.trimmingCharacters(in: .whitespaces).prefix(10))) else {
            return dropped("is not a date of the form YYYY-MM-DD")
        }
        return day
    }

    /// An instant; a date alone is its midnight, and a time without a zone is one of UTC.
    var instant: Date? {
        guard !isEmpty else { return nil }
        guard case .text(let text) = value else { return dropped("is not a time") }
        let instant = ISOInstant.date(text) ?? ISOInstant.date(text + "Z") ?? day?.at(hour: 0, minute: 0, in: .gmt)
        // Some systems write their first day, 0001-01-01, for "unknown".
        return instant.flatMap { Self.believable.contains($0) ? $0 : dropped("is not a time of these centuries") }
    }

    var isEmpty: Bool {
        switch value {
        case .null: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }

    func dropped<Value>(_ reason: String) -> Value? {
        notes.warn(path, reason + ", and is left out")
        return nil
    }

    private func clipped(_ text: String, _ limit: Int) -> String? {
        guard text.unicodeScalars.count > limit else { return text.isEmpty ? nil : text }
        notes.warn(path, "is longer than \(limit) characters, and is cut")
        return String(text.unicodeScalars.prefix(limit))
    }

    /// 1900 to 2200.
    private static let believable = Date(timeIntervalSince1970: -2_208_988_800)...Date(timeIntervalSince1970: 7_258_118_400)

    private static let items = 500
}
