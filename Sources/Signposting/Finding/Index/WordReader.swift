/// Takes texts to terms, and what is typed to the terms that may be meant.
struct WordReader: Sendable {
    let same: SameWords
    private(set) var table = WordTable()
    private(set) var faint: Set<Int32> = []
    /// What each word was found to be while learning: directories say the same words many thousand times. `nil` counts for nothing.
    private var learned: [Tongue: [String: Int32?]] = [:]

    init(same: SameWords) { self.same = same }

    /// The terms of a text that is to be found, without those that count for nothing.
    mutating func learn(_ text: String, _ tongue: Tongue) -> [Int32] {
        Spelling.words(text).compactMap { word in
            let tongue = Spelling.isArabic(word) ? Tongue.ur : tongue
            if let known = learned[tongue]?[word] { return known }
            let number = learn(word: word, tongue)
            learned[tongue, default: [:]][word] = .some(number)
            return number
        }
    }

    private mutating func learn(word: String, _ tongue: Tongue) -> Int32? {
        guard !same.isLittle(word, tongue) else { return nil }
        let term = same.head(of: word, tongue)
        let number = table.add(word, term: term)
        _ = table.add(tongue.stem(word), term: term)
        if same.isFaint(term, tongue) { faint.insert(number) }
        return number
    }

    mutating func close() {
        table.close()
        learned = [:]
    }

    /// What is asked for: every term that may be meant, with how surely. A word that is known is taken as it stands; one that
    /// is not, as two words run together, else as the known words with the fewest slips. The last word may be unfinished.
    func ask(_ text: String, _ tongue: Tongue) -> [Int32: Float] {
        let words = Spelling.words(text)
        let typing = text.last.map { $0.isLetter || $0.isNumber } ?? false
        var asked: [Int32: Float] = [:]
        for (place, word) in words.enumerated() {
            let unfinished = typing && place == words.count - 1
            for (term, surety) in meant(word, tongue, unfinished: unfinished) { asked[term] = max(asked[term] ?? 0, surety) }
        }
        return asked
    }

    private func meant(_ word: String, _ tongue: Tongue, unfinished: Bool) -> [(Int32, Float)] {
        let tongues = Self.order(word, tongue)
        if same.isLittle(word, tongues[0]) { return [] }
        let begun = unfinished && word.utf16.count > 1 ? table.begun(word, limit: 40).map { ($0.term, 0.3 + 0.5 * $0.part) } : []
        for tongue in tongues {
            if let term = table.numbers[same.head(of: word, tongue)] { return begun.map { ($0.0, $0.1 * 0.4) } + [(term, 1)] }
        }
        if tongues.contains(where: { same.isLittle(word, $0) }) { return [] }
        return begun.isEmpty ? apart(word, tongues[0]) ?? slipped(word) : begun
    }

    /// The languages that a word is tried in, the kiosk's first.
    private static func order(_ word: String, _ tongue: Tongue) -> [Tongue] {
        if Spelling.isArabic(word) { return [.ur] }
        return tongue == .pl ? [.pl, .en, .ur] : [.en, .pl, .ur]
    }

    /// Two known words that were run together: *bedwetting*.
    private func apart(_ word: String, _ tongue: Tongue) -> [(Int32, Float)]? {
        let letters = Array(word)
        guard letters.count > 6 else { return nil }
        for cut in 3...(letters.count - 3) {
            let parts = [String(letters[..<cut]), String(letters[cut...])].map { table.numbers[same.head(of: $0, tongue)] }
            if let one = parts[0], let other = parts[1] { return [(one, 0.8), (other, 0.8)] }
        }
        return nil
    }

    /// The known words with the fewest slips. Of many each is the less sure.
    private func slipped(_ word: String) -> [(Int32, Float)] {
        let limit = EditDistance.forgiven(letters: word.utf16.count)
        guard limit > 0 else { return [] }
        let (terms, slips) = table.near(word, limit: limit)
        let surety: Float = (slips == 1 ? 0.8 : 0.55) / Float(max(1, terms.count)).squareRoot()
        return terms.map { ($0, surety) }
    }

    /// Whether a word is one that this centre's families may say, so that it names nobody.
    func knows(_ word: String) -> Bool {
        Tongue.allCases.contains { tongue in
            let head = same.head(of: word, tongue)
            return table.numbers[head] != nil || same.isLittle(word, tongue) || same.isFaint(head, tongue)
        }
    }
}
