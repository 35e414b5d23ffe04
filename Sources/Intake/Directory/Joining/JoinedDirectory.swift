public import Reception

/// The feeds' services joined, with the centre's own entries laid over them.
public struct JoinedDirectory: Sendable {
    /// In the order of the feeds; the centre's own at the end. Each tells its ``DirectoryEntry/sources``.
    public var entries: [DirectoryEntry] = []
    /// What was joined, and why: the first source's service with each further one.
    public var joins: [Join] = []
    /// Pairs that are alike and were not joined, for a person to look at.
    public var likenesses: [Likeness] = []
    /// What the centre hides.
    public var hidden: [DirectoryEntry] = []
    /// Own entries that name what no feed has.
    public var complaints: [BookComplaint] = []

    /// Two services that are one.
    public struct Join: Hashable, Sendable, Codable {
        /// As the two feeds have it.
        public var first, second: DirectorySource
        /// By which rule; or that the centre says so.
        public var reason: DirectoryTwins.Reason
    }

    /// Two services that may be one.
    public struct Likeness: Hashable, Sendable, Codable {
        /// The name that both have, as the first writes it.
        public var name: String
        /// As the two feeds have them.
        public var first, second: DirectorySource
    }

    /// A feed's services under its name.
    public struct Feed: Sendable {
        /// The feed's name in the configuration.
        public var name: String
        /// As the feed has them; the joining sets their sources.
        public var entries: [DirectoryEntry]

        public init(name: String, entries: [DirectoryEntry]) { (self.name, self.entries) = (name, entries) }
    }

    /// - Parameters:
    ///   - feeds: where two have the same service, the first gives what both say.
    ///   - edits: the centre's own entries.
    public init(_ feeds: [Feed], edits: DirectoryEdits = DirectoryEdits()) {
        var joining = DirectoryJoining(feeds, edits)
        joining.run()
        (joins, likenesses) = (joining.joins, joining.likenesses)
        var whole = joining.merged()
        Self.giveOwnIDs(&whole)
        complaints = joining.complaints
        correct(&whole, edits.corrected)
        hide(&whole, edits.hidden)
        entries = whole
        add(edits.added)
    }

    /// Two feeds may use one id for two services: the later one's becomes `feed:id`.
    private static func giveOwnIDs(_ entries: inout [DirectoryEntry]) {
        var taken: Set<String> = []
        for place in entries.indices where !taken.insert(entries[place].id).inserted {
            entries[place].id = "\(entries[place].sources.first?.feed ?? ""):\(entries[place].id)"
            taken.insert(entries[place].id)
        }
    }

    private mutating func correct(_ entries: inout [DirectoryEntry], _ edits: [DirectoryEdits.Corrected]) {
        for edit in edits {
            guard let place = find(edit.target, in: entries, at: edit.origin) else { continue }
            entries[place] = edit.patch.applied(to: entries[place])
        }
    }

    private mutating func hide(_ entries: inout [DirectoryEntry], _ edits: [DirectoryEdits.Hidden]) {
        for edit in edits {
            guard let place = find(edit.target, in: entries, at: edit.origin) else { continue }
            hidden.append(entries.remove(at: place))
        }
    }

    private mutating func find(_ target: DirectoryEdits.Target, in entries: [DirectoryEntry], at origin: Origin) -> Int? {
        let found = entries.indices.filter { entries[$0].sources.contains(where: target.means) }
        if found.count == 1 { return found.first }
        let reason = found.isEmpty ? "no feed has a service “\(target)”" : "two feeds use the id “\(target)”; say under “feed” whose is meant"
        complaints.append(BookComplaint(.warning, at: origin, reason))
        return nil
    }

    private mutating func add(_ edits: [DirectoryEdits.Added]) {
        var taken = Set(entries.map(\.id))
        for edit in edits {
            guard taken.insert(edit.entry.id).inserted else {
                complaints.append(BookComplaint(.refused, at: edit.origin, "there is a service “\(edit.entry.id)” already; give yours another id"))
                continue
            }
            entries.append(edit.entry)
        }
    }
}
