/// A language in which a service is given: by name, by code of ISO 639, or both, as the directory writes them.
public struct ServiceLanguage: Hashable, Sendable, Codable {
    /// One of the two at least.
    public var name, code: String?

    public init(name: String? = nil, code: String? = nil) { (self.name, self.code) = (name, code) }
}
