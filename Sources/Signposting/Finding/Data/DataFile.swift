/// One file that people edit: names in brackets, and `field = value` lines below each.
///
///     # A comment.
///     [speech-therapy]
///     called = speech therapy; SLT
///     en = talking; stammer
///
/// It is read strictly: every fault is reported with its line, and nothing is guessed. A field may stand several times.
struct DataFile {
    let name: String
    private(set) var entries: [Entry] = []
    private(set) var faults: [FindingFault] = []

    struct Entry {
        let name: String
        let line: Int
        var fields: [Field] = []
    }

    struct Field {
        let key: String
        let value: String
        let line: Int

        /// The parts between semicolons, without empty ones.
        var values: [String] { value.split(separator: ";").map { String($0.trimmed) }.filter { !$0.isEmpty } }
    }

    init(_ text: String, name: String) {
        self.name = name
        // A Windows line end is one character to Swift, and not the same as a line feed.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() { read(line.trimmed, at: index + 1) }
    }

    mutating func complain(_ line: Int, _ reason: String) {
        faults.append(FindingFault(file: name, line: line, reason: reason))
    }

    private mutating func read(_ line: Substring, at number: Int) {
        if line.isEmpty || line.hasPrefix("#") { return }
        if line.hasPrefix("[") { return readName(line, at: number) }
        guard let equals = line.firstIndex(of: "=") else {
            return complain(number, "neither a comment, nor a [name], nor “field = value”")
        }
        let (key, value) = (line[..<equals].trimmed, line[line.index(after: equals)...].trimmed)
        guard !key.isEmpty, !value.isEmpty else { return complain(number, "“field = value” needs both") }
        guard !entries.isEmpty else { return complain(number, "\(key) stands before the first [name]") }
        entries[entries.count - 1].fields.append(Field(key: String(key), value: String(value), line: number))
    }

    private mutating func readName(_ line: Substring, at number: Int) {
        let name = String(line.dropFirst().dropLast())
        let plain = !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        if !line.hasSuffix("]") || !plain { complain(number, "a [name] is lower-case letters, digits and hyphens") }
        if entries.contains(where: { $0.name == name }) { complain(number, "[\(name)] stands twice") }
        entries.append(Entry(name: name, line: number))
    }
}

extension Substring {
    /// Without spaces and tabs at either end.
    var trimmed: Substring {
        let space: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = drop(while: space)
        while let last = rest.last, space(last) { rest.removeLast() }
        return rest
    }
}
