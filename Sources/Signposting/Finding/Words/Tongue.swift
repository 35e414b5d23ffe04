/// A language whose words are taken to their stems. Of all others, words count as they are written.
enum Tongue: String, CaseIterable, Sendable {
    case en, pl, ur, other

    /// - Parameter code: a BCP 47 tag; Easy Read is English.
    init(code: String) { self = Tongue(rawValue: String(code.prefix { $0 != "-" })) ?? .other }

    func stem(_ word: String) -> String {
        switch self {
        case .en: EnglishStem.stem(word)
        case .pl: EndingStem.polish.stem(word)
        case .ur: Spelling.isArabic(word) ? EndingStem.urdu.stem(word) : word
        case .other: word
        }
    }
}
