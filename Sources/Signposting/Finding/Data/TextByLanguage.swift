/// A text in the languages that a file has it in.
public struct TextByLanguage: Hashable, Sendable {
    private var texts: [String: String] = [:]

    /// The text in a language, a BCP 47 tag; where it is missing, in the language without its variant, else in English.
    public func callAsFunction(_ code: String) -> String {
        texts[code] ?? texts[String(code.prefix { $0 != "-" })] ?? texts["en"] ?? ""
    }

    /// The languages that have it.
    public var languages: Set<String> { Set(texts.keys) }

    /// Takes a field whose key is a language. Whether it is one.
    mutating func take(_ field: DataFile.Field, _ file: inout DataFile) -> Bool {
        let base = field.key.prefix { $0 != "-" }
        guard (2...3).contains(base.utf8.count), field.key.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else { return false }
        if texts.updateValue(field.value, forKey: field.key) != nil { file.complain(field.line, "\(field.key) stands twice") }
        return true
    }
}
