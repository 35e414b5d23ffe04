/// Counts, and which of them add up to which. What can be worked out from sums and differences of shown figures is found here, and hidden.
struct Lattice<Key: Hashable & Sendable>: Sendable {
    private(set) var keys: [Key] = []
    private(set) var values: [Int] = []
    private var index: [Key: Int] = [:]
    /// The parent, and the children that add up to it. What is 0 is in none.
    private var sums: [(parent: Int, children: [Int])] = []
    let rule: Disclosure

    init(rule: Disclosure) { self.rule = rule }

    mutating func add(_ count: Int, to key: Key) {
        guard count != 0 else { return }
        if let at = index[key] {
            values[at] += count
        } else {
            index[key] = keys.count
            keys.append(key)
            values.append(count)
        }
    }

    func value(_ key: Key) -> Int { index[key].map { values[$0] } ?? 0 }

    /// Whether a count is too small to be shown: then no part of it is, not even one that is 0.
    func isSmall(_ key: Key) -> Bool { (1..<max(rule.least, 1)).contains(value(key)) }

    mutating func sum(_ children: [Key], are parent: Key) {
        guard let parent = index[parent] else { return }
        sums.append((parent, children.compactMap { index[$0] }))
    }

    /// The keys whose counts are not shown: those that are too small, and as many others as it takes to keep them so. The same counts
    /// always hide the same.
    func hidden() -> Set<Key> {
        var hidden = values.map { $0 < rule.least && $0 > 0 }
        let small = hidden
        while case let exposed = exposures(hidden, small), !exposed.isEmpty {
            var hides = false
            for sum in exposed.sorted() {
                for victim in victims(sum, hidden) {
                    hidden[victim] = true
                    hides = true
                }
            }
            if !hides { break }
        }
        return Set(keys.indices.filter { hidden[$0] }.map { keys[$0] })
    }

    /// Where nothing of a sum is shown any more, what it is known by stands in the sums that share a cell with it.
    private func victims(_ sum: Int, _ hidden: [Bool]) -> [Int] {
        if let victim = victim(sums[sum], hidden) { return [victim] }
        let cells = Set(sums[sum].children + [sums[sum].parent])
        return sums.filter { !cells.isDisjoint(with: $0.children) || cells.contains($0.parent) }.compactMap { victim($0, hidden) }
    }

    /// Of a sum that gives something away, the smallest shown child is hidden, else the sum itself.
    private func victim(_ sum: (parent: Int, children: [Int]), _ hidden: [Bool]) -> Int? {
        let shown = sum.children.filter { !hidden[$0] }
        return shown.min { (values[$0], $0) < (values[$1], $1) } ?? (hidden[sum.parent] ? nil : sum.parent)
    }

    /// The sums by which somebody who knows the rules could work out a small count, to the last one.
    private func exposures(_ hidden: [Bool], _ small: [Bool]) -> Set<Int> {
        // Whatever a small count is made of is hidden, 0 or not: nobody knows how many there are that hold anything.
        var veiled = values.map { _ in false }
        for sum in sums where small[sum.parent] { for child in sum.children { veiled[child] = true } }
        var low = values.indices.map { hidden[$0] ? (veiled[$0] ? 0 : 1) : rule.bounds(ofShown: rule.rounded(values[$0])).lowerBound }
        var high = values.indices.map { hidden[$0] ? (small[$0] ? rule.least - 1 : Int.max / 4) : rule.bounds(ofShown: rule.rounded(values[$0])).upperBound }
        var causes: [Int: Int] = [:]
        for _ in 0..<200 {
            var moves = false
            for (number, sum) in sums.enumerated() {
                let lows = sum.children.reduce(0) { $0 + low[$1] }
                let highs = sum.children.reduce(0) { min($0 + high[$1], Int.max / 4) }
                moves = tighten(sum.parent, lows, highs, number, &low, &high, &causes) || moves
                for child in sum.children {
                    let others = (low: lows - low[child], high: highs >= Int.max / 4 ? nil : highs - high[child])
                    moves = tighten(
                        child, others.high.map { low[sum.parent] - $0 } ?? 0, high[sum.parent] - others.low, number, &low, &high, &causes) || moves
                }
            }
            if !moves { break }
        }
        return Set(values.indices.filter { small[$0] && low[$0] == high[$0] && rule.least > 2 }.compactMap { causes[$0] })
    }

    private func tighten(
        _ cell: Int, _ least: Int, _ most: Int, _ sum: Int, _ low: inout [Int], _ high: inout [Int], _ causes: inout [Int: Int]
    ) -> Bool {
        guard least > low[cell] || most < high[cell] else { return false }
        low[cell] = max(low[cell], min(least, values[cell]))
        high[cell] = min(high[cell], max(most, values[cell]))
        causes[cell] = sum
        return true
    }
}
