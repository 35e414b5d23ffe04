public import Foundation
import Reception

/// One value of a row, as both engines of the ledger know it.
public enum LedgerValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes(Data)
    /// Several texts as one value; stands behind `{among}` and nowhere else.
    case list([String])

    public static func text(_ value: String?) -> LedgerValue { value.map { .text($0) } ?? .null }
    public static func integer(_ value: Int64?) -> LedgerValue { value.map { .integer($0) } ?? .null }
    public static func bytes(_ value: Data?) -> LedgerValue { value.map { .bytes($0) } ?? .null }
    static func time(_ value: Date?) -> LedgerValue { .integer(value?.microseconds) }
    static func flag(_ value: Bool) -> LedgerValue { .integer(value ? 1 : 0) }
}

/// One row of an answer, its values by their place in the statement.
public struct LedgerRow: Hashable, Sendable {
    public var values: [LedgerValue]

    public init(_ values: [LedgerValue]) { self.values = values }

    /// `nil` for null, and for what is no text.
    public func text(_ place: Int) -> String? { if case .text(let value) = values[place] { value } else { nil } }
    public func integer(_ place: Int) -> Int64? { if case .integer(let value) = values[place] { value } else { nil } }
    public func bytes(_ place: Int) -> Data? { if case .bytes(let value) = values[place] { value } else { nil } }
    func time(_ place: Int) -> Date? { integer(place).map(Date.init(microseconds:)) }
    func flag(_ place: Int) -> Bool { integer(place) == 1 }
}
