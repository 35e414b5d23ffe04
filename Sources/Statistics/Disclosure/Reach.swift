/// What somebody who knows the rules, and has every table, can work out: of each count, between which bounds it must lie.
struct Reach {
    private let lattice: Lattice
    private let small: [Bool]
    /// Whatever a small count is made of is hidden, 0 or not: nobody knows how many there are that hold anything.
    private var veiled: [Bool]
    /// The sums in which each cell stands, one cell's after another's.
    private var memberships: [Int] = []
    private var starts: [Int] = [0]

    private var low: [Int] = [], high: [Int] = []
    /// By which sum a cell's bounds were last drawn closer.
    private var causes: [Int] = []
    /// The sums that are still to be looked at, in order, and whether each of them is.
    private var queue: [Int] = [], waits: [Bool] = []

    private static let unbounded = Int.max / 4
    /// How often all sums could be looked at before it ends; it is a fraction of that in practice.
    private static let passes = 400

    init(_ lattice: Lattice) {
        self.lattice = lattice
        small = lattice.values.indices.map(lattice.isSmall)
        veiled = lattice.values.map { _ in false }
        for sum in lattice.sums where small[sum.parent] { for child in sum.children { veiled[child] = true } }
        var sumsOf = lattice.values.map { _ in [Int]() }
        for (number, sum) in lattice.sums.enumerated() { for cell in sum.children + [sum.parent] { sumsOf[cell].append(number) } }
        for sums in sumsOf {
            memberships += sums
            starts.append(memberships.count)
        }
    }

    /// The sums with a cell in them, in order.
    func sums(with cell: Int) -> ArraySlice<Int> { memberships[starts[cell]..<starts[cell + 1]] }

    /// The sums by which a small count could be worked out to the last one, in order.
    mutating func exposures(_ hidden: [Bool]) -> [Int] {
        begin(hidden)
        var (at, budget) = (0, Self.passes * lattice.sums.count)
        while at < queue.count, budget > 0 {
            let sum = queue[at]
            (at, budget) = (at + 1, budget - 1)
            waits[sum] = false
            look(at: sum)
        }
        return Set(small.indices.filter { small[$0] && low[$0] == high[$0] && causes[$0] >= 0 }.map { causes[$0] }).sorted()
    }

    /// What each figure says by itself.
    private mutating func begin(_ hidden: [Bool]) {
        let (values, rule) = (lattice.values, lattice.rule)
        let shown = values.map { rule.bounds(ofShown: rule.rounded($0)) }
        low = values.indices.map { hidden[$0] ? (veiled[$0] ? 0 : 1) : shown[$0].lowerBound }
        high = values.indices.map { hidden[$0] ? (small[$0] ? rule.least - 1 : Self.unbounded) : shown[$0].upperBound }
        causes = values.map { _ in -1 }
        queue = Array(lattice.sums.indices)
        waits = queue.map { _ in true }
    }

    private mutating func look(at number: Int) {
        let sum = lattice.sums[number]
        var (lows, highs, open) = (0, 0, 0)
        for child in sum.children {
            lows += low[child]
            if high[child] == Self.unbounded { open += 1 } else { highs += high[child] }
        }
        tighten(sum.parent, lows, open == 0 ? highs : Self.unbounded, number)
        let (least, most) = (low[sum.parent], high[sum.parent])
        for child in sum.children {
            let isOpen = high[child] == Self.unbounded
            // What the others hold at most is known where none of them is unbounded.
            let others = open == (isOpen ? 1 : 0) ? highs - (isOpen ? 0 : high[child]) : nil
            tighten(child, others.map { least - $0 } ?? 0, most == Self.unbounded ? most : most - (lows - low[child]), number)
        }
    }

    private mutating func tighten(_ cell: Int, _ least: Int, _ most: Int, _ sum: Int) {
        guard least > low[cell] || most < high[cell] else { return }
        let value = lattice.values[cell]
        low[cell] = max(low[cell], min(least, value))
        high[cell] = min(high[cell], max(most, value))
        causes[cell] = sum
        for other in sums(with: cell) where !waits[other] {
            waits[other] = true
            queue.append(other)
        }
    }
}
