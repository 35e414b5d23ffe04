/// The texts from which finding is made, as whoever embeds or edits them hands them in.
///
/// They are files and not Swift, so that somebody who knows families and not programs can add how a parent says it; and they
/// are handed in, for this room knows neither the embedded files nor the disk.
public struct FindingFiles: Sendable {
    /// One file: its name, by which faults are told, and what is in it.
    public struct File: Sendable {
        /// The name without a path, and the whole text.
        public var name, text: String

        public init(name: String, text: String) { (self.name, self.text) = (name, text) }
    }

    /// Kinds of service and what parents say of them; several files are read as one.
    public var kinds: [File]
    /// Words that count as one.
    public var same: File
    /// The tree of needs.
    public var needs: File
    /// What the words on letters mean.
    public var letters: File

    public init(kinds: [File], same: File, needs: File, letters: File) {
        (self.kinds, self.same, self.needs, self.letters) = (kinds, same, needs, letters)
    }

    /// From files by name, such as `kinds-health.txt`, `same.txt`, `needs.txt`, `letters.txt`.
    /// - Throws: ``FindingError`` where one is missing.
    public init(_ texts: [String: String]) throws(FindingError) {
        func file(_ name: String) throws(FindingError) -> File {
            guard let text = texts[name] else { throw FindingError(faults: [FindingFault(file: name, line: 1, reason: "is missing")]) }
            return File(name: name, text: text)
        }
        let kinds = texts.keys.filter { $0.hasPrefix("kinds-") }.sorted()
        guard !kinds.isEmpty else { throw FindingError(faults: [FindingFault(file: "kinds-….txt", line: 1, reason: "is missing")]) }
        self.kinds = kinds.map { File(name: $0, text: texts[$0] ?? "") }
        (same, needs, letters) = (try file("same.txt"), try file("needs.txt"), try file("letters.txt"))
    }
}
