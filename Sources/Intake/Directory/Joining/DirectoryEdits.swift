public import Reception

/// What a centre changes in its directory without touching the feeds, each with the line that says it.
public struct DirectoryEdits: Sendable {
    public var added: [Added] = []
    public var corrected: [Corrected] = []
    public var hidden: [Hidden] = []
    public var joined: [Bond] = []
    public var parted: [Bond] = []
    public init() {}

    /// A service that no feed has.
    public struct Added: Sendable {
        public var entry: DirectoryEntry
        public var origin: Origin

        public init(_ entry: DirectoryEntry, at origin: Origin) { (self.entry, self.origin) = (entry, origin) }
    }

    /// Other fields for a service of a feed.
    public struct Corrected: Sendable {
        public var target: Target
        public var patch: DirectoryPatch
        public var origin: Origin

        public init(_ target: Target, _ patch: DirectoryPatch, at origin: Origin) { (self.target, self.patch, self.origin) = (target, patch, origin) }
    }

    /// A service that is shown nowhere.
    public struct Hidden: Sendable {
        public var target: Target
        /// Why, for whoever reads it next year.
        public var reason: String?
        public var origin: Origin

        public init(_ target: Target, reason: String?, at origin: Origin) { (self.target, self.reason, self.origin) = (target, reason, origin) }
    }

    /// Services that are one, or that are not, whatever the rule says.
    public struct Bond: Sendable {
        public var targets: [Target]
        public var origin: Origin

        public init(_ targets: [Target], at origin: Origin) { (self.targets, self.origin) = (targets, origin) }
    }

    /// A service by its id; where two feeds use an id for two services, also by the feed's name.
    public struct Target: Hashable, Sendable, CustomStringConvertible {
        public var feed: String?
        public var id: String

        public init(feed: String? = nil, id: String) { (self.feed, self.id) = (feed, id) }

        public var description: String { feed.map { "\($0): \(id)" } ?? id }

        func means(_ source: DirectorySource) -> Bool { id == source.id && (feed == nil || feed == source.feed) }
    }
}
