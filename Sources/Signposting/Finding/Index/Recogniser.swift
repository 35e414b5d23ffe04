/// Tells of which kinds a service is, by what directories call such services.
struct Recogniser: Sendable {
    /// Names of kinds as terms, by their first.
    private var names: [Int32: [(owner: Int, rest: ArraySlice<Int32>)]] = [:]

    mutating func add(_ terms: [Int32], owner: Int) {
        guard let first = terms.first else { return }
        names[first, default: []].append((owner, terms.dropFirst()))
    }

    /// Whose names stand in a text: all their words, one after another.
    func owners(in text: [Int32]) -> Set<Int> {
        var found: Set<Int> = []
        for place in text.indices {
            for (owner, rest) in names[text[place]] ?? [] where text[(place + 1)...].starts(with: rest) { found.insert(owner) }
        }
        return found
    }
}
