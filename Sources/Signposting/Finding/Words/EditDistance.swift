/// How many slips lie between two spellings.
enum EditDistance {
    /// Letters missing, added, wrong, or two neighbours swapped (optimal string alignment); `nil` beyond `limit`.
    static func between(_ one: ArraySlice<UInt16>, _ other: ArraySlice<UInt16>, limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        let (a, b) = (Array(one), Array(other))
        var before = [Int](repeating: 0, count: b.count + 1)
        var above = Array(0...b.count)
        for i in 0..<a.count {
            var row = [Int](repeating: i + 1, count: b.count + 1)
            var least = i + 1
            for j in 0..<b.count {
                var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row[j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            (before, above) = (above, row)
        }
        return above[b.count] <= limit ? above[b.count] : nil
    }

    /// How many slips are forgiven in a word of so many letters: none in short ones, where every word is near another.
    static func forgiven(letters: Int) -> Int { letters < 4 ? 0 : letters < 8 ? 1 : 2 }
}
