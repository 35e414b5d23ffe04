public import Foundation

/// Writes CSV as RFC 4180 has it: CRLF after each record, quotation marks where a field needs them.
///
/// A field that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a CR, gets an
/// apostrophe before it (OWASP, "CSV Injection"): what a family wrote is never run on somebody's desk.
public struct CSVWriter: Sendable {
    /// What stands between two fields; a field that holds it gets quotation marks.
    public var delimiter: CSVProfile.Delimiter

    public init(delimiter: CSVProfile.Delimiter = .comma) { self.delimiter = delimiter }

    /// One record with its line end.
    public func record(_ fields: [String]) -> String {
        fields.map(field).joined(separator: delimiter.rawValue) + "\r\n"
    }

    /// A whole file in UTF-8. `mark` puts a byte order mark before it, by which a spreadsheet knows that it is UTF-8.
    public func file(_ records: [[String]], mark: Bool = false) -> Data {
        Data((mark ? "\u{FEFF}" : "").utf8) + Data(records.map(record).joined().utf8)
    }

    private func field(_ text: String) -> String {
        let safe = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true ? "'" + text : text
        let plain = safe.utf8.allSatisfy { ![delimiter.byte, UInt8(ascii: "\""), 10, 13].contains($0) }
            && safe.utf8.first != 32 && safe.utf8.last != 32
        return plain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
