import Reception

/// What a centre can aim at with a measure, and whether it did. Made of shown figures alone.
extension Measure {
    /// What kind of figure it is, and on which side of it all is well.
    public enum Target: Sendable, Hashable {
        /// Half of the families wait no longer than so many minutes.
        case minutes
        /// So many in a month, or more; or fewer.
        case atLeast, atMost
    }

    /// `nil` where the sum of a period says nothing good or bad.
    public var target: Target? {
        switch kind {
        case .minutes: .minutes
        case .heat, .occupancy: nil
        case .people, .hours: .atLeast
        case .peak, .drills: .atMost
        case .count where ["refusals", "assistance"].contains(name): .atMost
        case .count where ["standing", "referrals", "adjustments", "languages"].contains(name): nil
        case .count: .atLeast
        }
    }

    /// What is asked for, in words: "minutes, for half of the families".
    public var targetUnit: String {
        switch target {
        case .minutes: tally.isLook ? "minutes, for half of the time" : "minutes, for half of the families"
        case .atLeast: kind == .hours ? "hours in a month, or more" : "in a month, or more"
        case .atMost where kind == .drills: "minutes until everyone is out, or fewer"
        case .atMost: kind == .peak ? "at once, or fewer" : "in a month, or fewer"
        case nil: ""
        }
    }
}

extension Answer {
    /// "The centre's target: half within 10 minutes. Met." `nil` where the target says nothing of such a period.
    /// - Parameter isOver: whether the period has ended.
    public func says(target: Int, isOver: Bool) -> String? {
        guard let kind = question.measure.target, let months = months(kind) else { return nil }
        let aim = kind == .minutes ? target : target * months
        let words = switch kind {
        case .minutes: "half within \(aim) \(aim == 1 ? "minute" : "minutes")"
        case .atLeast: "\(aim) or more"
        case .atMost where question.measure.kind == .drills: "everyone out within \(aim) \(aim == 1 ? "minute" : "minutes")"
        case .atMost: "\(aim) or fewer"
        }
        let figure = kind == .minutes ? whole.figures.suffix(3).first : whole.figures.last
        guard let value = figure?.value else {
            let none = question.measure.kind == .drills ? "There was no drill with a time."
                : figure == .notAvailable ? "It cannot be told whether it is met." : "Too few were counted to say whether it is met."
            return "The centre’s target: \(words). \(none)"
        }
        return "The centre’s target: \(words). " + verdict(met: kind == .atLeast ? value >= aim : value <= aim, kind, isOver)
    }

    private func verdict(met: Bool, _ kind: Measure.Target, _ isOver: Bool) -> String {
        if isOver { return met ? "It was met." : "It was not met." }
        switch (kind, met) {
        case (.atLeast, true): return "It is met already."
        case (.atMost, false): return "It is missed already."
        default: return met ? "It is met so far." : "It is not met so far."
        }
    }

    /// Of how many months the target is; people of a month do not add up to those of a quarter.
    private func months(_ kind: Measure.Target) -> Int? {
        if kind == .minutes || [.peak, .drills].contains(question.measure.kind) { return 1 }
        return switch question.span.unit {
        case .month: 1
        case .quarter: question.measure.kind == .people ? nil : 3
        case .year: question.measure.kind == .people ? nil : 12
        case .day, .week: nil
        }
    }
}
