/// What somebody knows of each of many counts: no fewer than so many, and no more. What adds up is subtracted until nothing moves any more.
struct Bounds<Cell: Hashable> {
    static var unbounded: Int { 1_000_000 }

    private var numbers: [Cell: Int] = [:]
    private var low: [Int] = [], high: [Int] = []
    private var sums: [(whole: Int, parts: [Int])] = []

    /// Of a cell of which nothing is known yet.
    mutating func know(_ cell: Cell, _ range: ClosedRange<Int> = 0...unbounded) {
        let number = number(cell)
        (low[number], high[number]) = (max(low[number], range.lowerBound), min(high[number], range.upperBound))
    }

    mutating func sum(_ parts: [Cell], are whole: Cell) {
        sums.append((number(whole), parts.map { number($0) }))
    }

    private mutating func number(_ cell: Cell) -> Int {
        if let number = numbers[cell] { return number }
        numbers[cell] = low.count
        low.append(0)
        high.append(Self.unbounded)
        return low.count - 1
    }

    func range(_ cell: Cell) -> (low: Int, high: Int) { numbers[cell].map { (low[$0], high[$0]) } ?? (0, Self.unbounded) }

    func isKnown(_ cell: Cell) -> Bool { numbers[cell].map { low[$0] == high[$0] } ?? false }

    mutating func subtract(passes: Int = 400) {
        for _ in 0..<passes {
            var moved = false
            for (whole, parts) in sums {
                var (lows, highs) = (0, 0)
                for part in parts { (lows, highs) = (lows + low[part], highs + high[part]) }
                moved = tighten(whole, lows, highs) || moved
                for part in parts {
                    let (least, most) = (low[part], high[part])
                    moved = tighten(part, low[whole] - (highs - most), high[whole] - (lows - least)) || moved
                }
            }
            if !moved { break }
        }
    }

    private mutating func tighten(_ cell: Int, _ least: Int, _ most: Int) -> Bool {
        guard least > low[cell] || most < high[cell] else { return false }
        (low[cell], high[cell]) = (max(low[cell], least), min(high[cell], most))
        return true
    }
}
