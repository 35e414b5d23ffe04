import Foundation

/// Any JSON, to be looked at with patience: feeds send empty strings and numbers in quotes where other things are due.
enum LooseJSON: Hashable, Sendable, Decodable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([LooseJSON])
    case object([String: LooseJSON])

    /// `nil` where the bytes are no JSON at all. Decoding stops at 512 levels, so that a deep text cannot exhaust the stack.
    init?(_ data: Data) {
        guard let value = try? JSONDecoder().decode(LooseJSON.self, from: data) else { return nil }
        self = value
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) { self = .text(text) }
        else if let object = try? value.decode([String: LooseJSON].self) { self = .object(object) }
        else if let list = try? value.decode([LooseJSON].self) { self = .list(list) }
        else if let number = try? value.decode(Double.self) { self = .number(number) }
        else if let flag = try? value.decode(Bool.self) { self = .flag(flag) }
        else { self = .null }
    }

    /// The value under a key; `nil` where there is none, or nothing in it.
    subscript(key: String) -> LooseJSON? {
        guard case .object(let object) = self, let value = object[key], value != .null else { return nil }
        return value
    }

    func has(anyOf keys: [String]) -> Bool {
        guard case .object(let object) = self else { return false }
        return keys.contains { object[$0] != nil }
    }
}
