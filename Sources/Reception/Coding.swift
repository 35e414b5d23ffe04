public import Foundation

/// One form of JSON for the journal, the socket and the interface: sorted keys, times in UTC as RFC 3339 with microseconds.
public enum Coding {
    /// The one JSON of a value.
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(text(of: date))
        }
        return try encoder.encode(value)
    }

    /// Reads that JSON; throws `DecodingError` with the field that was wrong.
    public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        // What Hazel itself has written is read in one go; all else, and whatever is wrong, as Foundation does.
        if let value = try? PlainDecoder.decode(type, from: data) { return value }
        return try decodeByFoundation(type, from: data)
    }

    /// The same, of what is read field by field.
    public static func decode<Value: PlainReadable>(_ type: Value.Type, from data: Data) throws -> Value {
        if let document = PlainDocument([UInt8](data)), let value = try? Value(PlainFields(document)) { return value }
        return try decodeByFoundation(type, from: data)
    }

    /// The same, of a text.
    public static func decode<Value: PlainReadable>(_ type: Value.Type, from text: String) throws -> Value {
        if let document = PlainDocument(Array(text.utf8)), let value = try? Value(PlainFields(document)) { return value }
        return try decodeByFoundation(type, from: Data(text.utf8))
    }

    static func decodeByFoundation<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            guard let date = date(of: try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time of the form 2026-11-21T10:30:00.000000Z")
            }
            return date
        }
        return try decoder.decode(type, from: data)
    }

    /// `2026-11-21T10:30:00.000000Z`
    public static func text(of date: Date) -> String {
        let (seconds, rest) = date.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let whole = Date(timeIntervalSince1970: Double(rest < 0 ? seconds - 1 : seconds))
        let fraction = rest < 0 ? rest + 1_000_000 : rest
        return whole.formatted(.iso8601).dropLast() + String(format: ".%06dZ", fraction)
    }

    /// The inverse of ``text(of:)``; a fraction of any length up to six digits, or none, is read.
    public static func date(of text: String) -> Date? {
        if let microseconds = FixedTime.microseconds(text) { return Date(microseconds: microseconds) }
        guard text.hasSuffix("Z") else { return nil }
        let parts = text.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = try? Date(parts[0] + "Z", strategy: .iso8601) else { return nil }
        guard parts.count == 2 else { return whole }
        guard (1...6).contains(parts[1].count), let fraction = Int64(parts[1]), fraction >= 0 else { return nil }
        let scale = (parts[1].count..<6).reduce(Int64(1)) { scale, _ in scale * 10 }
        return Date(microseconds: whole.microseconds + fraction * scale)
    }
}
