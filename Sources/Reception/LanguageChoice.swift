/// A family wants the language of its screen for the next time, too.
public struct LanguageAnswer: Sendable, Codable, Equatable {
    /// The arrival from whose page it is said; its pass is the one that is meant.
    public var arrival: Arrival.ID
    /// Must be the one whose page knows the arrival.
    public var kiosk: Kiosk.ID
    /// A BCP 47 tag of a language that the centre offers.
    public var language: String

    public init(arrival: Arrival.ID, kiosk: Kiosk.ID, language: String) {
        (self.arrival, self.kiosk, self.language) = (arrival, kiosk, language)
    }
}

/// A language is kept with a pass, and with no person: each of several holders of a child's passes has their own. Which one it is
/// stands in the personal table, under ``content``.
public struct LanguageKept: Hashable, Sendable, Codable {
    /// Which is answered in it from now on.
    public var pass: Pass.ID
    /// A content id, good for as long as the pass; what it named before is erased.
    public var content: String

    public init(pass: Pass.ID, content: String) { (self.pass, self.content) = (pass, content) }
}
