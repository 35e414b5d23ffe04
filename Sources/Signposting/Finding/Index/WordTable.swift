/// Every word that can be found: how it is spelt, and which term it stands for.
struct WordTable: Sendable {
    /// Terms by their number: the stem that stands for a word and its kin.
    private(set) var numbers: [String: Int32] = [:]
    private var known: [String: Int32] = [:]
    /// Spellings in order, one after another.
    private var letters: [UInt16] = []
    private var starts: [Int32] = [0]
    private var terms: [Int32] = []
    private var masks: [UInt32] = []
    /// Places of the spellings by their length.
    private var byLength: [[Int32]] = []

    /// The number of a term, given by a word that is spelt so; the same word gives the same term.
    mutating func add(_ word: String, term: String) -> Int32 {
        let number = numbers[term] ?? Int32(numbers.count)
        numbers[term] = number
        known[word] = known[word] ?? number
        return number
    }

    /// Sorts the spellings, after which prefixes and slips are found.
    mutating func close() {
        let all = known.map { (Array($0.key.utf16), $0.value) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
        for (word, term) in all {
            letters += word
            starts.append(Int32(letters.count))
            terms.append(term)
            masks.append(Self.mask(word[...]))
            while byLength.count <= word.count { byLength.append([]) }
            byLength[word.count].append(Int32(terms.count - 1))
        }
        known = [:]
    }

    var count: Int { terms.count }

    private func spelling(_ place: Int) -> ArraySlice<UInt16> { letters[Int(starts[place])..<Int(starts[place + 1])] }

    /// The terms of words that begin so, with how much of each word is there already; at most `limit`, shortest words first.
    func begun(_ start: String, limit: Int) -> [(term: Int32, part: Float)] {
        let start = Array(start.utf16)
        var place = firstPlace(from: start)
        var found: [(term: Int32, part: Float)] = []
        while place < count, spelling(place).starts(with: start) {
            found.append((terms[place], Float(start.count) / Float(spelling(place).count)))
            place += 1
        }
        return found.count <= limit ? found : Array(found.sorted { $0.part > $1.part }.prefix(limit))
    }

    private func firstPlace(from start: [UInt16]) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if spelling(middle).lexicographicallyPrecedes(start) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The terms of the words with the fewest slips, and how many these are; none where more than `limit` lie between.
    func near(_ word: String, limit: Int) -> (terms: Set<Int32>, slips: Int) {
        let word = Array(word.utf16)
        let mask = Self.mask(word[...])
        var (best, slips): (Set<Int32>, Int) = ([], limit)
        for length in max(1, word.count - limit)...(word.count + limit) where length < byLength.count {
            for place in byLength[length] where (masks[Int(place)] ^ mask).nonzeroBitCount <= 2 * slips {
                guard let distance = EditDistance.between(word[...], spelling(Int(place)), limit: slips) else { continue }
                if distance < slips { best = [] }
                slips = distance
                best.insert(terms[Int(place)])
            }
        }
        return (best, slips)
    }

    /// Which letters a word holds, one bit for each of 32 classes: words that differ in many bits differ by many slips.
    private static func mask(_ word: ArraySlice<UInt16>) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }
}
