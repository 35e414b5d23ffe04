import Foundation

extension Language {
    /// A language as this one calls it, where it is given by its English name or its BCP 47 tag: “Polish” is “polski” in Polish
    /// and “البولندية” in Arabic. `nil` where it is not known, such as British Sign Language. The names are CLDR's, as Foundation brings them.
    public func nameOfLanguage(_ given: String) -> String? {
        let given = given.lowercased()
        return Self.codes[given].flatMap { Locale(identifier: code).localizedString(forLanguageCode: $0) }
    }

    /// ISO 639 codes by English name and by themselves.
    private static let codes: [String: String] = {
        let english = Locale(identifier: "en")
        let all = Locale.LanguageCode.isoLanguageCodes.map(\.identifier)
        let named = all.compactMap { code in english.localizedString(forLanguageCode: code).map { ($0.lowercased(), code) } }
        return Dictionary(named + all.map { ($0, $0) }) { first, _ in first }
    }()
}
