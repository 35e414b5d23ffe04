/// Where a service stands: a feed by its name in the configuration, and the id that the service has there.
public struct DirectorySource: Hashable, Sendable, Codable, CustomStringConvertible {
    public var feed, id: String

    public init(feed: String, id: String) { (self.feed, self.id) = (feed, id) }

    public var description: String { "\(feed) \(id)" }
}
