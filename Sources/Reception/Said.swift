/// What families said, and what the centre did about it: shown back to families.
public struct Said: Hashable, Sendable, Codable {
    /// By language.
    public var said, did: [String: String]

    public init(said: [String: String], did: [String: String]) { (self.said, self.did) = (said, did) }

    /// Both texts, where the language has both.
    public func texts(in lang: String) -> (said: String, did: String)? {
        guard let said = said[lang], let did = did[lang] else { return nil }
        return (said, did)
    }
}
