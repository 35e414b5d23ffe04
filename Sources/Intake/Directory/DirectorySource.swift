/// Where a service stands: a feed by its name in the configuration, and the id that the service has there.
public struct DirectorySource: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The id is unique within the feed alone.
    public var feed, id: String

    public init(feed: String, id: String) { (self.feed, self.id) = (feed, id) }

    /// For lists and messages: the feed's name, then the id.
    public var description: String { "\(feed) \(id)" }
}
