public import Words

/// The texts of one language that are the same for every family: those without anything to be filled in.
public struct FixedPhrases: Sendable {
    private let texts: Set<String>

    /// The phrases of one language, which are the same for every family.
    public init(_ language: Language) {
        texts = Set(language.keys.compactMap { key in
            let text = language(key)
            // A language file has no braces but those of its placeholders, and a text that needs a count comes back as its key.
            return text == key || text.contains("{") ? nil : text
        })
    }

    /// A text as something to say: fixed where it is one of these texts, word for word.
    public func sentence(_ text: String) -> Sentence {
        texts.contains(text) ? .fixed(FixedSentence(text: text)) : .passing(text)
    }
}

/// A text that stands in a language file, and says nothing of anybody. Only ``FixedPhrases`` can tell.
public struct FixedSentence: Hashable, Sendable {
    /// What is said.
    public let text: String

    fileprivate init(text: String) { self.text = text }
}

/// Something to say.
public enum Sentence: Hashable, Sendable {
    /// The same for every family: its sound may be kept.
    case fixed(FixedSentence)
    /// Made for this moment: its sound is never kept.
    case passing(String)

    var text: String {
        switch self {
        case .fixed(let sentence): sentence.text
        case .passing(let text): text
        }
    }
}
