public import Foundation

/// The id of one thing, typed by what it identifies, so that a pass's id is never taken for a person's.
///
/// People and passes have random ids; services, places and kiosks have the short names that the centre's configuration gives them.
public struct Identifier<Owner>: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// As it stands in the database, in JSON and in addresses.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    /// The id that a random UUID makes, in lower case.
    public init(_ uuid: UUID) { rawValue = uuid.uuidString.lowercased() }

    public init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    public var description: String { rawValue }
}
