public import Reception

extension Finder {
    /// What fits a need that was chosen in the tree: its kinds of service, the first named first.
    public func answers(to need: Need, asker: Asker? = nil, open: (Service) -> Bool? = { _ in nil }) -> [Answer] {
        answers(toKinds: need.kinds, asker, open)
    }

    /// What fits a letter.
    public func answers(to letter: Letter, asker: Asker? = nil, open: (Service) -> Bool? = { _ in nil }) -> [Answer] {
        answers(toKinds: letter.kinds, asker, open)
    }

    private func answers(toKinds names: [String], _ asker: Asker?, _ open: (Service) -> Bool?) -> [Answer] {
        var scores = Scores(of: self)
        var kinds = [Float](repeating: 0, count: lexicon.kinds.count)
        for (rank, place) in lexicon.places(of: names).enumerated() { kinds[place] = 1 - Self.step * Float(rank) }
        scores.add(kinds: kinds)
        return answers(scores, told: asker?.years, open: open)
    }

    /// How much less each next kind of a list fits: more than being here, open and near together could make good.
    private static let step: Float = 0.12

    /// What there is for somebody: first what a coming birthday asks for, then what is made for such as they are.
    ///
    /// A service counts the more, the fewer ages it is for: a group for the under fives says more to a family with a baby than
    /// a clinic for everybody.
    public func answers(for asker: Asker, open: (Service) -> Bool? = { _ in nil }) -> [Answer] {
        var scores = Scores(of: self)
        scores.add(kinds: lexicon.kinds.map { $0.door == nil ? fit(of: $0, asker) : 0 }, lending: false)
        for (place, service) in services.enumerated() { scores.scale(service: place, by: narrowness(of: service, asker)) }
        return answers(scores, told: asker.years, open: open)
    }

    private func fit(of kind: ServiceKind, _ asker: Asker) -> Float {
        if let birthday = asker.turning { return kind.turning.contains(birthday.rawValue) ? 1 : 0 }
        let audience = asker.role.flatMap { Audience(rawValue: $0.rawValue) }
        if let audience, audience != .child { return kind.audience.contains(audience) ? (kind.audience.contains(.child) ? 0.8 : 1) : 0 }
        let wanted: Audience = (asker.age ?? 0) >= 14 ? .young : .child
        return kind.audience.contains(wanted) ? (kind.audience.contains(.child) && kind.audience.contains(.young) ? 0.9 : 1) : 0
    }

    private func narrowness(of service: Findable, _ asker: Asker) -> Float {
        guard asker.age != nil else { return 1 }
        let span = Float(min(service.maximumAge ?? 100, 100) - (service.minimumAge ?? 0) + 1)
        return 0.5 + 0.5 * (1 / (1 + span / 12))
    }
}
