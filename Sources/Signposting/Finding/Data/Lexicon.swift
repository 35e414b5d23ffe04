/// What the files say, read and held against one another.
struct Lexicon: Sendable {
    let kinds: [ServiceKind]
    let same: SameWords
    /// Place of a kind by its name.
    let places: [String: Int]

    /// - Throws: ``FindingError`` with every fault of every file.
    init(_ files: FindingFiles) throws(FindingError) {
        var faults: [FindingFault] = []
        var same = DataFile(files.same.text, name: files.same.name)
        self.same = SameWords(&same)
        faults += same.faults
        var kinds: [ServiceKind] = []
        for file in files.kinds { kinds += Self.read(file, after: kinds, &faults) }
        self.kinds = kinds
        places = Dictionary(kinds.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for file in files.kinds { faults += strangers(in: file) }
        guard faults.isEmpty else { throw FindingError(faults: faults) }
    }

    private static func read(_ file: FindingFiles.File, after kinds: [ServiceKind], _ faults: inout [FindingFault]) -> [ServiceKind] {
        var data = DataFile(file.text, name: file.name)
        let known = Set(kinds.map(\.name))
        for entry in data.entries where known.contains(entry.name) { data.complain(entry.line, "[\(entry.name)] stands in another file as well") }
        let read = data.entries.map { ServiceKind($0, &data) }
        faults += data.faults
        return read
    }

    /// Names of kinds that no file describes.
    private func strangers(in file: FindingFiles.File) -> [FindingFault] {
        DataFile(file.text, name: file.name).entries.flatMap(\.fields).filter { $0.key == "near" }.flatMap { field in
            field.values.filter { places[$0] == nil }.map { FindingFault(file: file.name, line: field.line, reason: "near: no kind is named \($0)") }
        }
    }

    /// The kinds of these names, in their order.
    func places(of names: [String]) -> [Int] { names.compactMap { places[$0] } }
}
