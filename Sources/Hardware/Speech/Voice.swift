/// A voice of espeak-ng, and how fast it speaks.
public struct Voice: Hashable, Sendable {
    /// espeak-ng's name for it, as `espeak-ng --voices` lists it.
    public let name: String
    /// Words a minute.
    public let rate: Int

    /// The voice that speaks a language, by its BCP 47 tag: `pl`, `pt-PT`, `en-x-easyread`.
    ///
    /// `nil` where there is none. Sorani (`ckb`) has none: what espeak-ng calls `ku` is Kurmanji, another language in another script,
    /// and it would spell Sorani letter by letter. So would the Punjabi voice, which knows Gurmukhi alone, with Arabic letters.
    public init?(_ tag: String) {
        let parts = tag.lowercased().split(separator: "-").map(String.init)
        guard let language = parts.first, let name = Self.names[language] else { return nil }
        guard language != "pa" || !parts.contains("arab") else { return nil }
        self.name = name
        rate = parts.contains("easyread") ? Self.slowRate : Self.usualRate
    }

    private static let usualRate = 150
    /// Easy Read is heard as it is read: with time.
    private static let slowRate = 120

    private static let names = [
        "en": "en-gb", "pl": "pl", "ur": "ur", "pa": "pa", "ro": "ro", "ar": "ar", "bn": "bn", "uk": "uk",
        // Of Portugal; that of Brazil is `pt-br`.
        "pt": "pt",
    ]
}
