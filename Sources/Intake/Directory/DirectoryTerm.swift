/// A term of a taxonomy by which a service is found.
public struct DirectoryTerm: Hashable, Sendable, Codable {
    /// Its publisher's; `nil` where the feed gives none.
    public var id: String?
    /// In words: "Autism support".
    public var name: String
    /// The name of the taxonomy to which it belongs, where the feed says it.
    public var taxonomy: String?
    /// The id of the term above it; `nil` at the top, or where the feed does not say.
    public var parent: String?

    public init(id: String? = nil, name: String, taxonomy: String? = nil, parent: String? = nil) {
        (self.id, self.name, self.taxonomy, self.parent) = (id, name, taxonomy, parent)
    }
}
