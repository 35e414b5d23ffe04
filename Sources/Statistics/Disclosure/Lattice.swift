/// Counts, and which of them add up to which. What can be worked out from sums and differences of shown figures is found here, and hidden.
struct Lattice: Sendable {
    struct Sum: Sendable {
        var parent: Int
        /// They add up to the parent. What is 0 is in none.
        var children: [Int]
    }

    let values: [Int]
    let rule: Disclosure
    private(set) var sums: [Sum] = []

    init(_ values: [Int], rule: Disclosure) { (self.values, self.rule) = (values, rule) }

    /// Whether a count is too small to be shown: then no part of it is, not even one that is 0.
    func isSmall(_ cell: Int) -> Bool { (1..<max(rule.least, 1)).contains(values[cell]) }

    mutating func sum(_ children: [Int], are parent: Int) {
        guard values[parent] != 0 else { return }
        sums.append(Sum(parent: parent, children: children.filter { values[$0] != 0 }))
    }

    /// Of each count, whether it is not shown: those that are too small, and as many others as it takes to keep them so. The same counts
    /// always hide the same.
    func hidden() -> [Bool] {
        var hidden = values.indices.map(isSmall)
        guard rule.least > 2, hidden.contains(true) else { return hidden }
        var reach = Reach(self)
        while case let exposed = reach.exposures(hidden), !exposed.isEmpty {
            var hides = false
            for sum in exposed {
                for victim in victims(sum, hidden, reach) {
                    hidden[victim] = true
                    hides = true
                }
            }
            if !hides { break }
        }
        return hidden
    }

    /// Where nothing of a sum is shown any more, what it is known by stands in the sums that share a cell with it.
    private func victims(_ sum: Int, _ hidden: [Bool], _ reach: Reach) -> [Int] {
        if let victim = victim(sums[sum], hidden) { return [victim] }
        let beside = Set((sums[sum].children + [sums[sum].parent]).flatMap { reach.sums(with: $0) })
        return beside.sorted().compactMap { victim(sums[$0], hidden) }
    }

    /// Of a sum that gives something away, the smallest shown child is hidden, else the sum itself.
    private func victim(_ sum: Sum, _ hidden: [Bool]) -> Int? {
        let shown = sum.children.filter { !hidden[$0] }
        return shown.min { (values[$0], $0) < (values[$1], $1) } ?? (hidden[sum.parent] ? nil : sum.parent)
    }
}
