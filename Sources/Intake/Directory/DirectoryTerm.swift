/// A term of a taxonomy by which a service is found.
public struct DirectoryTerm: Hashable, Sendable, Codable {
    public var id: String?
    public var name: String
    public var taxonomy: String?
    public var parent: String?

    public init(id: String? = nil, name: String, taxonomy: String? = nil, parent: String? = nil) {
        (self.id, self.name, self.taxonomy, self.parent) = (id, name, taxonomy, parent)
    }
}
