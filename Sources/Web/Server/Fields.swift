import Foundation

/// The fields of a form, a query or a flat JSON object: one form for all three.
struct Fields: Sendable, Equatable {
    private var values: [String: [String]] = [:]

    /// The first value of a field; `nil` where it is missing.
    subscript(name: String) -> String? { values[name]?.first }

    var names: [String] { Array(values.keys) }

    /// All values of a field, in order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// A whole number; `nil` where the field is missing, empty or something else.
    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }

    init() {}

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL Standard, section 5.1). Nothing is refused: a percent sign that
    /// begins no escape stands for itself, and bytes that are not UTF-8 become U+FFFD.
    init(urlEncoded bytes: some Sequence<UInt8>) {
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            add(Self.decode(parts[0]), parts.count == 2 ? Self.decode(parts[1]) : "")
        }
    }

    /// Reads a JSON object whose values are texts, numbers, truths or lists of texts.
    /// - Returns: `nil` where it is anything else.
    init?(json data: Data) {
        guard let object = try? JSONDecoder().decode([String: Value].self, from: data) else { return nil }
        for (name, value) in object { values[name] = value.texts }
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (byte, length) = unit(bytes[index...])
            decoded.append(byte)
            index += length
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The first byte that is meant, and how many it is written in.
    private static func unit(_ bytes: ArraySlice<UInt8>) -> (UInt8, Int) {
        let first = bytes[bytes.startIndex]
        if first == UInt8(ascii: "+") { return (UInt8(ascii: " "), 1) }
        guard first == UInt8(ascii: "%"), bytes.count >= 3, let high = digit(bytes[bytes.startIndex + 1]),
              let low = digit(bytes[bytes.startIndex + 2]) else { return (first, 1) }
        return (high << 4 | low, 3)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    /// One value of a JSON object.
    private enum Value: Decodable {
        case text(String), number(Int), truth(Bool), list([String]), none

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() { self = .none }
            else if let text = try? container.decode(String.self) { self = .text(text) }
            else if let truth = try? container.decode(Bool.self) { self = .truth(truth) }
            else if let number = try? container.decode(Int.self) { self = .number(number) }
            else { self = .list(try container.decode([String].self)) }
        }

        var texts: [String] {
            switch self {
            case .text(let text): [text]
            case .number(let number): [String(number)]
            case .truth(let truth): [truth ? "true" : "false"]
            case .list(let list): list
            case .none: []
            }
        }
    }
}
