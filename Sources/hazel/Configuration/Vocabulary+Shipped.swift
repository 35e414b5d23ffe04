import Words

extension Vocabulary {
    /// What this program says and draws.
    static var shipped: Vocabulary {
        get throws(LanguageError) { Vocabulary(try Languages()) }
    }

    /// A place's colour and symbol are spoken too, so those that have words are what there is.
    init(_ languages: Languages) {
        self.languages = languages.all.map(\.code)
        let keys = languages.language("en").keys
        (colours, symbols) = (Self.names(in: keys, after: "colour."), Self.names(in: keys, after: "symbol."))
    }

    private static func names(in keys: [String], after prefix: String) -> [String] {
        keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
}
