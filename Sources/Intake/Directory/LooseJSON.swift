import Foundation

/// Any JSON, to be looked at with patience: feeds send empty strings and numbers in quotes where other things are due.
enum LooseJSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([LooseJSON])
    case object([String: LooseJSON])

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
