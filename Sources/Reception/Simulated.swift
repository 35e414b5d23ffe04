/// One line of a board that is only drawn: what it means, and whether it is on.
public struct DrawnLine: Hashable, Sendable, Codable, Identifiable {
    /// Whether the hub reads the line or sets it.
    public enum Direction: String, Sendable, Codable, CaseIterable { case input, output }

    /// As the board calls it: `GPIO17`.
    public var name: String
    /// As the configuration says it: `lamp place:garden`, `button assistance`.
    public var meaning: String
    /// An output is a lamp or a sounder; an input is a button or a switch.
    public var direction: Direction
    /// Whether the lamp is lit, the button down, whichever level that is on the wire.
    public var isOn: Bool
    /// The place that a lamp or a button belongs to.
    public var place: Place.ID?

    /// The name: a board has no two lines of one.
    public var id: String { name }

    public init(name: String, meaning: String, direction: Direction, isOn: Bool, place: Place.ID? = nil) {
        (self.name, self.meaning, self.direction) = (name, meaning, direction)
        (self.isOn, self.place) = (isOn, place)
    }

    /// Whether somebody who types this means the line: its name, its meaning, or its meaning without what kind of line it is.
    public func answers(to text: String) -> Bool {
        text == name || text == meaning || meaning.split(separator: " ", maxSplits: 1).last.map { text == $0 } ?? false
    }
}

/// A pass of today in the demo centre: what to scan where there is no paper.
public struct SimulatedPass: Hashable, Sendable, Codable {
    /// In plain words, and about nobody: “A family of two, due now”.
    public var label: String
    /// The text of the QR code, as a scanner gives it.
    public var code: String

    public init(label: String, code: String) { (self.label, self.code) = (label, code) }
}

/// What came of a simulated scan.
public struct SimulatedScan: Sendable, Codable, Equatable {
    /// `nil` where the kiosk's own screen took the scan, and shows what came of it.
    public var answer: CheckInAnswer?

    public init(answer: CheckInAnswer?) { self.answer = answer }
}
