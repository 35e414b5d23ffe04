/// What staff must know of a person before others do. It holds nothing personal: a word, and a code that means nothing by itself.
public enum PersonMark: Hashable, Comparable, Sendable, Codable, LosslessStringConvertible {
    /// They leave only with whom staff have confirmed.
    case doNotRelease
    /// Two people with the same code must not meet.
    case doNotMeet(String)

    /// The longest code.
    public static let longestCode = 40

    /// `do-not-release`, or `do-not-meet:CODE`, where the code is letters and digits of ASCII with hyphens.
    public init?(_ text: String) {
        if text == "do-not-release" {
            self = .doNotRelease
            return
        }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "do-not-meet", Self.isCode(parts[1]) else { return nil }
        self = .doNotMeet(String(parts[1]))
    }

    /// The form that ``init(_:)`` reads.
    public var description: String {
        switch self {
        case .doNotRelease: "do-not-release"
        case .doNotMeet(let code): "do-not-meet:\(code)"
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let mark = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a mark")
        }
        self = mark
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func isCode(_ text: Substring) -> Bool {
        (1...longestCode).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
}

/// Staff have set a mark on a person, or taken it off.
public struct Marked: Hashable, Sendable, Codable {
    /// Whose mark it is; a file's marks are in no journal.
    public var person: Person.ID
    /// Which mark, and whether it was set or taken off.
    public var kind: StaffAct.Kind

    public init(person: Person.ID, kind: StaffAct.Kind) { (self.person, self.kind) = (person, kind) }
}
