public import Reception

/// What a centre changes in its directory without touching the feeds, each with the line that says it.
public struct DirectoryEdits: Sendable {
    /// Under `add`; they stand behind the feeds' services.
    public var added: [Added] = []
    /// Under `correct`; laid over the services once the feeds are joined.
    public var corrected: [Corrected] = []
    /// Under `hide`; taken out after all else of the feeds is done.
    public var hidden: [Hidden] = []
    /// Under `join`: services of feeds that are one, though the rule does not see it.
    public var joined: [Bond] = []
    /// Under `part`: services that the rule would join, and that are two.
    public var parted: [Bond] = []
    public init() {}

    /// A service that no feed has.
    public struct Added: Sendable {
        /// Complete, with the id that the centre gave it.
        public var entry: DirectoryEntry
        /// The line that says it, for complaints.
        public var origin: Origin

        public init(_ entry: DirectoryEntry, at origin: Origin) { (self.entry, self.origin) = (entry, origin) }
    }

    /// Other fields for a service of a feed.
    public struct Corrected: Sendable {
        /// The feed's service that is meant, or any of those that were joined to it.
        public var target: Target
        /// What the centre says otherwise.
        public var patch: DirectoryPatch
        /// The line that says it, for complaints.
        public var origin: Origin

        public init(_ target: Target, _ patch: DirectoryPatch, at origin: Origin) { (self.target, self.patch, self.origin) = (target, patch, origin) }
    }

    /// A service that is shown nowhere.
    public struct Hidden: Sendable {
        /// The feed's service that is meant, or any of those that were joined to it.
        public var target: Target
        /// Why, for whoever reads it next year.
        public var reason: String?
        /// The line that says it, for complaints.
        public var origin: Origin

        public init(_ target: Target, reason: String?, at origin: Origin) { (self.target, self.reason, self.origin) = (target, reason, origin) }
    }

    /// Services that are one, or that are not, whatever the rule says.
    public struct Bond: Sendable {
        /// Two at least.
        public var targets: [Target]
        /// The line that says it, for complaints.
        public var origin: Origin

        public init(_ targets: [Target], at origin: Origin) { (self.targets, self.origin) = (targets, origin) }
    }

    /// A service by its id; where two feeds use an id for two services, also by the feed's name.
    public struct Target: Hashable, Sendable, CustomStringConvertible {
        /// The feed's name in the configuration; `nil` where the id alone is clear.
        public var feed: String?
        /// The service's id in its feed.
        public var id: String

        public init(feed: String? = nil, id: String) { (self.feed, self.id) = (feed, id) }

        /// As a complaint names it: `feed: id`, or the id alone.
        public var description: String { feed.map { "\($0): \(id)" } ?? id }

        func means(_ source: DirectorySource) -> Bool { id == source.id && (feed == nil || feed == source.feed) }
    }
}
