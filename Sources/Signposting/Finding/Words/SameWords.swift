/// Which words count as one, which for little, and which for nothing.
struct SameWords: Sendable {
    private var head: [Tongue: [String: String]] = [:]
    private var little: [Tongue: Set<String>] = [:]
    private var faint: [Tongue: Set<String>] = [:]

    /// Sections `[en]`, `[en-little]` and `[en-faint]`, and the same for each other language.
    init(_ file: inout DataFile) {
        for entry in file.entries {
            let parts = entry.name.split(separator: "-").map(String.init)
            guard let tongue = Tongue(rawValue: parts.first ?? ""), tongue != .other, parts.count == 1 || ["little", "faint"].contains(parts[1]) else {
                file.complain(entry.line, "[\(entry.name)]: a section is en, pl or ur, or one of them with -little or -faint")
                continue
            }
            if parts.count == 1 { readHeads(entry, tongue, &file) }
        }
        for entry in file.entries {
            guard let tongue = Tongue(code: entry.name) as Tongue?, tongue != .other else { continue }
            if entry.name.hasSuffix("-little") { readSet(entry, &file) { words in little[tongue, default: []].formUnion(words) } }
            if entry.name.hasSuffix("-faint") { readSet(entry, &file) { words in faint[tongue, default: []].formUnion(words.map { head(of: $0, tongue) }) } }
        }
    }

    private mutating func readHeads(_ entry: DataFile.Entry, _ tongue: Tongue, _ file: inout DataFile) {
        var seen: [String: Int] = [:]
        for field in entry.fields {
            let words = Spelling.words(field.key)
            guard words.count == 1 else { file.complain(field.line, "“\(field.key)” is not one word"); continue }
            let head = tongue.stem(words[0])
            for word in [field.key] + field.values {
                let words = Spelling.words(word)
                guard words.count == 1 else { file.complain(field.line, "“\(word)” is not one word"); continue }
                if let line = seen.updateValue(field.line, forKey: words[0]), line != field.line {
                    file.complain(field.line, "“\(word)” stands in line \(line) as well")
                }
                for key in [words[0], tongue.stem(words[0])] where self.head[tongue]?[key] == nil { self.head[tongue, default: [:]][key] = head }
            }
        }
    }

    private func readSet(_ entry: DataFile.Entry, _ file: inout DataFile, _ take: ([String]) -> Void) {
        for field in entry.fields {
            guard field.key == "words" else { file.complain(field.line, "\(field.key): there is only “words = …” here"); continue }
            take(field.values.flatMap(Spelling.words))
        }
    }

    /// The stem that stands for a word and all that mean the same.
    func head(of word: String, _ tongue: Tongue) -> String {
        let stem = tongue.stem(word)
        return head[tongue]?[word] ?? head[tongue]?[stem] ?? stem
    }

    /// Whether a word counts for nothing, such as *the*.
    func isLittle(_ word: String, _ tongue: Tongue) -> Bool { little[tongue]?.contains(word) ?? false }

    /// Whether a stem counts for little, because it stands everywhere.
    func isFaint(_ stem: String, _ tongue: Tongue) -> Bool { faint[tongue]?.contains(stem) ?? false }
}
