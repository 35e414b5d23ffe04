import Reception

/// What may be told of minutes: each figure by itself, and all of them beside one another.
extension Disclosure {
    /// A percentile of minutes, where their number may be told. Never one that by that number could be the longest of all: the longest is
    /// one person's, and where a day has another than its week, the week's is that of whoever came on the other days.
    /// - Parameter number: as it is shown.
    func percentile(_ share: Double, of minutes: MinuteCounts, number: Figure) -> Figure {
        guard let number = number.value else { return .confidential }
        let fewest = bounds(ofShown: number).lowerBound
        if least > 2, number > 0, MinuteCounts.rank(share, of: fewest) == fewest { return .confidential }
        return derived(minutes.percentile(share), of: minutes.total)
    }

    /// The share that took longer. Where nobody did it is withheld as where few did: beside a 90th percentile within the limit, "few" would
    /// often be one.
    func share(over longer: Figure, of number: Figure) -> Figure {
        guard least > 2, longer == .count(0), number != .count(0) else { return share(longer, of: number) }
        return .confidential
    }

    /// Whether these figures may stand beside one another. More than half took longer than the limit where the median did: where they are
    /// too few to be told and no fewer than that, all know how many.
    func isTold(_ median: Figure, _ share: Figure, over limit: Int, _ number: Figure) -> Bool {
        guard let median = median.value, let number = number.value, share == .confidential, median > limit else { return true }
        let fewest = bounds(ofShown: number).lowerBound
        return fewest - MinuteCounts.rank(0.5, of: fewest) + 1 < least - 2
    }
}
