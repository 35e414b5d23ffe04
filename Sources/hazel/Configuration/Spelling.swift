/// Finds the word that somebody meant.
enum Spelling {
    /// The candidate that is nearest to a word, where one is near enough to be worth naming: a third of the word may be wrong.
    static func nearest(to word: String, in candidates: [String]) -> String? {
        let limit = max(1, word.count / 3)
        let near = candidates.map { ($0, distance(word.lowercased(), $0.lowercased())) }.filter { $0.1 <= limit }
        return near.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
    }

    /// How many letters must be added, taken away, changed or swapped with their neighbour to make one word of the other
    /// (the optimal string alignment distance). Words beyond 100 letters are cut: nobody mistypes one of them by a letter or two.
    static func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.prefix(100)), Array(other.prefix(100)))
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }

    /// `; did you mean “teal”?`, or the choices where nothing is near and they are few enough to read.
    static func hint(for word: String, in candidates: [String], choices: String) -> String {
        if let nearest = nearest(to: word, in: candidates) { return "; did you mean “\(nearest)”?" }
        let each = candidates.enumerated().filter { !candidates[..<$0.offset].contains($0.element) }.map(\.element)
        return each.isEmpty || each.count > 40 ? "" : "; \(choices) \(each.joined(separator: ", "))"
    }
}
