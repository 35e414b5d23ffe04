/// One record by its columns.
struct CSVRow {
    let line: Int
    private let fields: [String]
    private let header: CSVHeader

    init(line: Int, fields: [String], header: CSVHeader) { (self.line, self.fields, self.header) = (line, fields, header) }

    /// The field without the space around it; empty where the file has no such column.
    subscript(column: CSVColumn) -> String {
        guard let index = header.index(of: column), fields.indices.contains(index) else { return "" }
        return Self.trimmed(fields[index])
    }

    func header(has column: CSVColumn) -> Bool { header.has(column) }

    /// Free of the spaces, tabs and line breaks around it.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else { return text }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(text[start...end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
