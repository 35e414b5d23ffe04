public import Foundation
import Reception

/// One value of a row, as both engines of the ledger know it.
public enum LedgerValue: Hashable, Sendable {
    /// Nothing is there.
    case null
    /// A whole number; a time in microseconds since 1970 (UTC); yes or no as 1 and 0.
    case integer(Int64)
    /// UTF-8.
    case text(String)
    /// Hashes, salts, and what else is no text.
    case bytes(Data)
    /// Several texts as one value; stands behind `{among}` and nowhere else.
    case list([String])

    /// Null for `nil`.
    public static func text(_ value: String?) -> LedgerValue { value.map { .text($0) } ?? .null }
    /// Null for `nil`.
    public static func integer(_ value: Int64?) -> LedgerValue { value.map { .integer($0) } ?? .null }
    /// Null for `nil`.
    public static func bytes(_ value: Data?) -> LedgerValue { value.map { .bytes($0) } ?? .null }
    static func time(_ value: Date?) -> LedgerValue { .integer(value?.microseconds) }
    static func flag(_ value: Bool) -> LedgerValue { .integer(value ? 1 : 0) }
}

/// One row of an answer, its values by their place in the statement.
public struct LedgerRow: Hashable, Sendable {
    /// In the order of the statement's columns.
    public var values: [LedgerValue]

    public init(_ values: [LedgerValue]) { self.values = values }

    /// `nil` for null, and for what is no text.
    public func text(_ place: Int) -> String? { if case .text(let value) = values[place] { value } else { nil } }
    /// `nil` for null, and for what is no whole number.
    public func integer(_ place: Int) -> Int64? { if case .integer(let value) = values[place] { value } else { nil } }
    /// `nil` for null, and for what is no bytes.
    public func bytes(_ place: Int) -> Data? { if case .bytes(let value) = values[place] { value } else { nil } }
    func time(_ place: Int) -> Date? { integer(place).map(Date.init(microseconds:)) }
    func flag(_ place: Int) -> Bool { integer(place) == 1 }
}
