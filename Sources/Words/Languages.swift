/// The languages that are embedded in the program.
public struct Languages: Sendable {
    /// English first, then by code.
    public let all: [Language]

    /// Reads all embedded language files.
    /// - Throws: ``LanguageError`` with every fault of every file.
    public init() throws(LanguageError) {
        try self.init(files: Assets.names(in: "languages").map { ($0, Assets.text(named: $0) ?? "") })
    }

    /// Reads language files from their texts.
    /// - Throws: ``LanguageError`` with every fault of every file; also where English is missing, which all others fall back to.
    public init(files: [(name: String, text: String)]) throws(LanguageError) {
        let files = files.map { LanguageFile($0.text, file: $0.name) }
        var complaints = files.flatMap(\.complaints) + Self.twins(files)
        guard let english = files.first(where: { $0.header["language"] == "en" }) else {
            complaints.append(LanguageComplaint(file: "languages", line: 1, reason: "there is no file for English"))
            throw LanguageError(complaints: complaints)
        }
        let languages = files.compactMap { Language($0, english: english.phrases) }
        guard complaints.isEmpty, languages.count == files.count else { throw LanguageError(complaints: complaints) }
        all = languages.sorted { ($0.code == "en" ? "" : $0.code) < ($1.code == "en" ? "" : $1.code) }
    }

    private static func twins(_ files: [LanguageFile]) -> [LanguageComplaint] {
        files.enumerated().compactMap { index, file in
            let earlier = files[..<index].first { $0.header["language"] == file.header["language"] && file.header["language"] != nil }
            return earlier.map { LanguageComplaint(file: file.file, line: 1, reason: "this is the language of \($0.file)") }
        }
    }

    /// The language of a BCP 47 tag, else the one of its primary subtag (`pl` for `pl-PL`), else English.
    public func language(_ tag: String) -> Language {
        let primary = String(tag.prefix { $0 != "-" }).lowercased()
        return all.first { $0.code == tag } ?? all.first { $0.code == primary } ?? all[0]
    }

    /// Those of `tags` that there are, in the order in which a centre offers them.
    public func offered(_ tags: [String]) -> [Language] {
        tags.compactMap { tag in all.first { $0.code == tag } }
    }
}

extension Language {
    /// `nil` where the header lacks something; the file's complaints say what.
    init?(_ file: LanguageFile, english: [String: Phrase]) {
        guard let code = file.header["language"], let name = file.header["name"], let rule = PluralRule(language: code),
              let direction = file.header["direction"].flatMap(Direction.init), let review = file.header["review"].flatMap(Review.init),
              let clock = file.header["clock"].flatMap(Clock.init),
              let thousands = file.header["thousands"].flatMap(Thousands.init), let digits = file.header["digits"].flatMap(Digits.init),
              let readers = file.header["for"].flatMap(Readers.init) else { return nil }
        (self.code, self.name, self.direction, self.review) = (code, name, direction, review)
        (self.clock, self.thousands, self.digits, self.readers, self.rule) = (clock, thousands, digits, readers, rule)
        (phrases, self.english) = (file.phrases, english)
    }
}
