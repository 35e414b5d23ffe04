import Reception

extension ConfigurationReader {
    /// What families said and what the centre did: `said:` and `did:`, each in one language or more.
    func said(_ root: ConfigurationSection) -> [Said] {
        root.each("said") { section in
            for key in ["said", "did"] where !section.has(key) { section.missing(key, "what was \(key), by language") }
            return Said(said: texts("said", in: section), did: texts("did", in: section))
        }
    }

    /// One text in several languages (`{en: …, pl: …}`), each on one line that a screen has room for.
    func texts(_ key: String, in section: ConfigurationSection) -> [String: String] {
        var found: [String: String] = [:]
        for (lang, mark, text) in section.pairs(key) {
            guard section.check(lang, among: vocabulary.languages, called: "language", key: key, at: mark) else { continue }
            if text.contains(where: \.isNewline) || text.allSatisfy(\.isWhitespace) || text.count > Self.longestText {
                report.say("\(key): the text in “\(lang)” is not one line of at most \(Self.longestText) characters", at: mark)
            }
            found[lang] = text
        }
        return found
    }

    private static let longestText = 90
}
