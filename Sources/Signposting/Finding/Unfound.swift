/// What is kept of a search that found nothing, so that managers see what is missing: words, and nothing personal.
public enum Unfound {
    /// The words of a search without whatever looks personal, or `nil` where nothing is left.
    ///
    /// Dropped are numbers and everything that holds a digit (dates, telephone numbers, postcodes), addresses of e-mail and of
    /// pages, names after “my name is” and the like, and words with a capital letter that `knows` does not know; where the whole
    /// search is in capitals, as the kiosk's keys write, these tell nothing, and the word stays: it is in doubt, and the desk holds
    /// it back. What stays is in lower case, without accents, at most eight words.
    public static func cleaned(_ search: String, knows: (String) -> Bool) -> String? {
        let pieces = search.split(whereSeparator: \.isWhitespace).map(String.init)
        let shouted = !search.contains(where: \.isLowercase)
        var (kept, naming): ([String], Int) = ([], 0)
        for (place, piece) in pieces.enumerated() {
            if naming > 0, namesOn(piece, knows) { naming -= 1; continue }
            naming = introduces(pieces[...place]) ? longestName : 0
            guard !isAddress(piece), !piece.contains(where: \.isNumber) else { continue }
            kept += Spelling.words(piece).filter { $0.count > 1 && !looksLikeName(piece, word: $0, shouted: shouted, knows) }
        }
        kept = Array(kept.filter { !spelling.contains($0) }.prefix(longest))
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    private static let longest = 8
    /// A name is taken to have at most so many parts: given and family names.
    private static let longestName = 3

    /// Whether a piece still belongs to a name that was announced; after a word that everybody says, it does not.
    private static func namesOn(_ piece: String, _ knows: (String) -> Bool) -> Bool {
        let word = Spelling.words(piece).first ?? ""
        return !(knows(word) && piece.first?.isUppercase != true) || word.isEmpty
    }

    private static func introduces(_ pieces: ArraySlice<String>) -> Bool {
        let last = pieces.suffix(3).flatMap(Spelling.words)
        return introductions.contains { last.count >= $0.count && last.suffix($0.count).elementsEqual($0) }
    }

    private static let introductions: [[String]] = [
        "my name is", "name is", "name", "names", "called", "i am", "im", "this is", "mr", "mrs", "ms", "miss", "dr", "nazywam sie", "mam na imie", "imie", "jestem",
        "میرا نام", "نام", "mera naam", "naam",
    ].map(Spelling.words)

    private static func isAddress(_ piece: String) -> Bool {
        piece.contains("@") || piece.contains("://") || piece.lowercased().hasPrefix("www.")
    }

    private static func looksLikeName(_ piece: String, word: String, shouted: Bool, _ knows: (String) -> Bool) -> Bool {
        guard !knows(word) else { return false }
        return !shouted && piece.contains(where: \.isUppercase)
    }

    /// Words that only announce something personal.
    private static let spelling: Set = ["my", "name", "names", "is", "am", "im", "called", "imie", "nazywam", "jestem", "naam", "born", "postcode", "phone", "email", "dob", "mr", "mrs", "ms", "miss", "dr"]
}

extension Finder {
    /// What may be kept of a search that found nothing; `nil` where nothing may.
    public func unfound(_ search: String) -> String? { Unfound.cleaned(search, knows: reader.knows) }

    /// Whether a word of what is kept of a search is one that neither this program's words nor the directory have, so that it may
    /// be somebody's name.
    public func isDoubtful(_ unfound: String) -> Bool { Spelling.words(unfound).contains { !reader.knows($0) } }
}
