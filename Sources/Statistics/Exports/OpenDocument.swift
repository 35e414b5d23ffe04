/// A spreadsheet in the OpenDocument format (ISO/IEC 26300), as the Government Analysis Function asks: a cover sheet, notes, and one
/// table a sheet, marked as a table, without merged cells, colours that mean something, or empty rows.
public struct OpenDocument: Sendable {
    let table: FigureTable
    let centre: String

    /// The media type, in the answer and as the first entry of the archive.
    public static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// - Parameter centre: its name, for the cover sheet.
    public init(_ table: FigureTable, centre: String) { (self.table, self.centre) = (table, centre) }

    /// The file. The type comes first and as it is, so that tools know it by its beginning.
    public var bytes: [UInt8] {
        Archive.stored([
            ("mimetype", Array(Self.type.utf8)), ("META-INF/manifest.xml", Array(Self.manifest.utf8)),
            ("styles.xml", Array(Self.styles.utf8)), ("content.xml", Array(content.utf8)),
        ])
    }

    private var content: String {
        let cover = [[table.title], [centre], ["Sheets: Cover, Notes, Figures."]]
        let notes = [["Notes"]] + table.notes.map { [$0] }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \(Self.names) office:version="1.3"><office:body><office:spreadsheet>\
            \(sheet("Cover", cover))\(sheet("Notes", notes))\(sheet("Figures", [table.header] + table.rows))\
            <table:database-ranges><table:database-range table:name="Figures" \
            table:target-range-address="Figures.A1:Figures.\(Self.column(table.header.count - 1))\(table.rows.count + 1)" \
            table:contains-header="true"/></table:database-ranges></office:spreadsheet></office:body></office:document-content>
            """
    }

    private func sheet(_ name: String, _ rows: [[String]]) -> String {
        let width = rows.map(\.count).max() ?? 1
        let body = rows.map { "<table:table-row>\($0.map(Self.cell).joined())</table:table-row>" }.joined()
        return "<table:table table:name=\"\(name)\"><table:table-column table:number-columns-repeated=\"\(width)\"/>\(body)</table:table>"
    }

    /// A number is a number; all else is a text, and never a formula.
    private static func cell(_ text: String) -> String {
        let shown = Drawing.escaped(text.filter { $0 == "\n" || !($0.unicodeScalars.first.map { $0.value < 32 } ?? false) })
        guard let number = Int(text), String(number) == text else {
            return "<table:table-cell office:value-type=\"string\"><text:p>\(shown)</text:p></table:table-cell>"
        }
        return "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\"><text:p>\(shown)</text:p></table:table-cell>"
    }

    /// `A` to `Z`, then `AA`.
    static func column(_ number: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? letter : column(number / 26 - 1) + letter
    }

    private static let names = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        """
    private static let styles = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles \(names) office:version=\"1.3\"/>"
    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="\(type)"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """
}
