import Reception

/// Finds which services of several feeds are one. Within a feed nothing is joined by rule: its publisher tells its services apart.
struct DirectoryJoining {
    private(set) var joins: [JoinedDirectory.Join] = []
    private(set) var likenesses: [JoinedDirectory.Likeness] = []
    private(set) var complaints: [BookComplaint] = []

    /// All services, feed after feed, each with its own source.
    private var entries: [DirectoryEntry] = []
    private let traits: [DirectoryTwins.Traits]
    private let edits: DirectoryEdits
    /// The first service with which each is one; itself where there is none before it.
    private var first: [Int]

    init(_ feeds: [JoinedDirectory.Feed], _ edits: DirectoryEdits) {
        for feed in feeds {
            for var entry in feed.entries {
                entry.sources = [DirectorySource(feed: feed.name, id: entry.id)]
                entries.append(entry)
            }
        }
        (self.edits, first, traits) = (edits, Array(entries.indices), entries.map(DirectoryTwins.Traits.init))
    }

    mutating func run() {
        for bond in edits.joined { join(bond) }
        for group in groups() where group.count > 1 { join(group) }
    }

    /// What may be one at all: the same name, or the same id.
    private func groups() -> [[Int]] {
        let places = Array(entries.indices)
        let byID = Dictionary(grouping: places.filter { traits[$0].uuid != nil }) { traits[$0].uuid }
        let byName = Dictionary(grouping: places) { traits[$0].name }
        return (Array(byID.values) + Array(byName.values)).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Joins by rule, and only where each has one counterpart in the other's feed: of several none is the right one for sure.
    private mutating func join(_ group: [Int]) {
        for (index, one) in group.enumerated() {
            for other in group[(index + 1)...] where feed(one) != feed(other) && root(one) != root(other) && !parted(one, other) {
                let reason = DirectoryTwins.reason(traits[one], traits[other])
                if let reason, counterparts(of: one, in: group, feed(other)) == 1, counterparts(of: other, in: group, feed(one)) == 1 {
                    bind(one, other, reason)
                } else if reason != nil || DirectoryTwins.alike(traits[one], traits[other]) {
                    likenesses.append(.init(name: entries[one].name, first: entries[one].sources[0], second: entries[other].sources[0]))
                }
            }
        }
    }

    private func counterparts(of one: Int, in group: [Int], _ feed: String) -> Int {
        group.count { self.feed($0) == feed && !parted(one, $0) && DirectoryTwins.reason(traits[one], traits[$0]) != nil }
    }

    /// By the centre's word.
    private mutating func join(_ bond: DirectoryEdits.Bond) {
        let places = bond.targets.compactMap { place(of: $0, bond.origin) }
        for other in places.dropFirst() where root(places[0]) != root(other) { bind(places[0], other, .entry) }
    }

    private mutating func place(of target: DirectoryEdits.Target, _ origin: Origin) -> Int? {
        let found = entries.indices.filter { target.means(entries[$0].sources[0]) }
        if found.count == 1 { return found[0] }
        let reason = found.isEmpty ? "no feed has a service “\(target)”" : "two feeds use the id “\(target)”; say under “feed” whose is meant"
        complaints.append(BookComplaint(.warning, at: origin, reason))
        return nil
    }

    private func feed(_ place: Int) -> String { entries[place].sources[0].feed }

    private func root(_ place: Int) -> Int { first[place] == place ? place : root(first[place]) }

    private mutating func bind(_ one: Int, _ other: Int, _ reason: DirectoryTwins.Reason) {
        let (low, high) = (min(root(one), root(other)), max(root(one), root(other)))
        first[high] = low
        joins.append(.init(first: entries[one].sources[0], second: entries[other].sources[0], reason: reason))
    }

    /// Whether the centre says that two services, or any with which they are one already, are not the same.
    private func parted(_ one: Int, _ other: Int) -> Bool {
        guard !edits.parted.isEmpty else { return false }
        let (here, there) = (sources(with: one), sources(with: other))
        return edits.parted.contains { bond in
            [here, there].allSatisfy { sources in bond.targets.contains { target in sources.contains(where: target.means) } }
        }
    }

    private func sources(with place: Int) -> [DirectorySource] {
        entries.indices.filter { root($0) == root(place) }.map { entries[$0].sources[0] }
    }

    /// Each service once.
    func merged() -> [DirectoryEntry] {
        var groups: [Int: DirectoryEntry] = [:]
        for place in entries.indices {
            let root = root(place)
            groups[root] = groups[root]?.completed(by: entries[place]) ?? entries[place]
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }
}
