/// A language in which a service is given: by name, by code, or both.
public struct DirectoryLanguage: Hashable, Sendable, Codable {
    /// As the directory writes it: "Polish".
    public var name: String?
    /// A code of ISO 639, as written.
    public var code: String?

    public init(name: String? = nil, code: String? = nil) { (self.name, self.code) = (name, code) }
}
