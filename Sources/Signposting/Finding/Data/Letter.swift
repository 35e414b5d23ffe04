public import Reception

/// A word that stands on letters, and what it means in plain language.
public struct Letter: Hashable, Sendable, Identifiable {
    /// What stands in brackets in the file: `ehc-plan`.
    public typealias ID = Identifier<Letter>

    /// Short, and the same in every version of the file: addresses hold it.
    public let id: ID
    /// As it stands on the letter: “EHC plan”. The same in every language.
    public let word: String
    /// How else it is written.
    public let also: [String]
    /// What it means, in plain words.
    public let meaning: TextByLanguage
    /// The name of a symbol drawn in the assets.
    public let symbol: String
    let kinds: [String]

    init(_ entry: DataFile.Entry, kinds lexicon: Lexicon, _ file: inout DataFile) {
        var (meaning, values) = (TextByLanguage(), [String: [String]]())
        for field in entry.fields where !meaning.take(field, &file) {
            guard ["word", "also", "kinds", "symbol"].contains(field.key) else {
                file.complain(field.line, "\(field.key): a field is word, also, kinds, symbol or a language")
                continue
            }
            values[field.key, default: []] += field.values
        }
        (id, self.meaning) = (ID(entry.name), meaning)
        (word, also, kinds, symbol) = (values["word"]?.first ?? "", values["also"] ?? [], values["kinds"] ?? [], values["symbol"]?.first ?? "")
        if word.isEmpty { file.complain(entry.line, "[\(entry.name)] has no word") }
        if symbol.isEmpty { file.complain(entry.line, "[\(entry.name)] has no symbol") }
        if !meaning.languages.isSuperset(of: ["en", "en-x-easyread"]) { file.complain(entry.line, "[\(entry.name)] needs en and en-x-easyread") }
        if kinds.isEmpty { file.complain(entry.line, "[\(entry.name)] leads to no kind of service") }
        for kind in kinds where lexicon.places[kind] == nil { file.complain(entry.line, "[\(entry.name)] leads to \(kind), which is no kind of service") }
    }
}

/// “I have a letter about …”
public struct Letters: Sendable {
    /// In the order of the file.
    public let all: [Letter]

    /// - Throws: ``FindingError`` with every fault of the file.
    init(_ file: FindingFiles.File, kinds: Lexicon) throws(FindingError) {
        var data = DataFile(file.text, name: file.name)
        all = data.entries.map { Letter($0, kinds: kinds, &data) }
        guard data.faults.isEmpty else { throw FindingError(faults: data.faults) }
    }

    /// The letter of an id; `nil` where there is none.
    public func letter(_ id: Letter.ID) -> Letter? { all.first { $0.id == id } }

    /// The letters whose word, or another way to write it, begins as what is typed, word by word; all where nothing is typed.
    public func beginning(_ typed: String) -> [Letter] {
        let typed = Spelling.words(typed).joined(separator: " ")
        guard !typed.isEmpty else { return all }
        return all.filter { letter in
            ([letter.word] + letter.also).contains { (" " + Spelling.words($0).joined(separator: " ")).contains(" " + typed) }
        }
    }
}
