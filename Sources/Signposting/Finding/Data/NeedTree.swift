/// The needs as a tree of at most three steps.
public struct NeedTree: Sendable {
    /// Every card, in the order of the file.
    public let needs: [Need]
    /// Steps from the welcome page to the services, at most.
    public static let steps = 3

    /// - Throws: ``FindingError`` with every fault of the file.
    init(_ file: FindingFiles.File, kinds: Lexicon) throws(FindingError) {
        var data = DataFile(file.text, name: file.name)
        needs = data.entries.map { Need($0, &data) }
        for (need, entry) in zip(needs, data.entries) {
            if let fault = fault(of: need, kinds) { data.complain(entry.line, "[\(entry.name)] \(fault)") }
        }
        guard data.faults.isEmpty else { throw FindingError(faults: data.faults) }
    }

    private func fault(of need: Need, _ kinds: Lexicon) -> String? {
        let path = path(to: need)
        if path.first?.parent != nil { return "is under a card that is not there, or under itself" }
        if path.count > Self.steps { return "is \(path.count) steps away; at most \(Self.steps) are" }
        if let stranger = need.kinds.first(where: { kinds.places[$0] == nil }) { return "leads to \(stranger), which is no kind of service" }
        let leads = [!need.kinds.isEmpty, need.door != nil, !children(of: need.id).isEmpty].count { $0 }
        return leads == 1 ? nil : "must lead to kinds, to “private”, or to other cards, and to one of them alone"
    }

    /// The card of an id; `nil` where there is none.
    public func need(_ id: Need.ID) -> Need? { needs.first { $0.id == id } }

    /// The cards of the first step, or those under a card.
    public func children(of id: Need.ID?) -> [Need] { needs.filter { $0.parent == id } }

    /// The cards from the first step to this one.
    public func path(to need: Need) -> [Need] {
        var path = [need]
        while let parent = path[0].parent.flatMap(self.need), path.count <= Self.steps { path.insert(parent, at: 0) }
        return path
    }
}
