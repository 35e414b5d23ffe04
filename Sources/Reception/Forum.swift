public import Foundation

/// What a family would like its forum to talk about, in its own words.
public struct PointAnswer: Sendable, Codable, Equatable {
    /// The arrival from whose page it is said; the record does not name it.
    public var arrival: Arrival.ID
    /// Must be the one whose page knows the arrival.
    public var kiosk: Kiosk.ID
    /// As it was typed; ``words`` is what is kept.
    public var text: String

    /// So many characters fit on a line of an agenda and on the screen.
    public static let longest = 200

    public init(arrival: Arrival.ID, kiosk: Kiosk.ID, text: String) {
        (self.arrival, self.kiosk, self.text) = (arrival, kiosk, text)
    }

    /// The words on one line; `nil` where there are none, or more than ``longest`` characters.
    public var words: String? {
        let words = text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
        let line = words.joined(separator: " ")
        return (1...Self.longest).contains(line.count) ? line : nil
    }
}

/// A family has left a point for the forum's agenda. It belongs to no visit; what it says stands in the personal table, under ``content``.
public struct PointLeft: Hashable, Sendable, Codable {
    /// A content id of its own, on which nothing else hangs.
    public var content: String

    public init(content: String) { self.content = content }
}

/// Staff have put a point on the agenda.
public struct PointTaken: Hashable, Sendable, Codable {
    /// That of the ``PointLeft``.
    public var content: String

    public init(content: String) { self.content = content }
}

/// A point that waits to be put on the agenda.
public struct ForumPoint: Sendable, Codable, Equatable, Identifiable {
    /// The content id; the target of ``StaffAct/Kind/takePoint``.
    public var id: String
    /// The family's own words, on one line; it may hold something personal.
    public var text: String
    /// The hour in which it was left, and no closer.
    public var at: Date

    public init(id: String, text: String, at: Date) { (self.id, self.text, self.at) = (id, text, at) }
}
