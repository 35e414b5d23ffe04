/// Bytes as text.
///
/// Each record decides for itself: bytes that are UTF-8 are read as UTF-8, else the whole record as Windows-1252. Text in
/// Windows-1252 with a letter beyond ASCII in it is practically never valid UTF-8, while a file that was pasted together
/// from two systems keeps its good records good. A file that is Windows-1252 throughout reads the same as by one decision
/// for all of it, for until its first such letter the two agree.
enum CSVText {
    static func fields(_ cells: [CSVScanner.Cell], of bytes: [UInt8]) -> (fields: [String], legacy: Bool) {
        var fields: [String] = []
        fields.reserveCapacity(cells.count)
        for cell in cells {
            guard let text = String(validating: bytes[cell.range], as: UTF8.self) else { return (windows1252(cells, of: bytes), true) }
            fields.append(cell.doubled ? undoubled(text) : text)
        }
        return (fields, false)
    }

    private static func windows1252(_ cells: [CSVScanner.Cell], of bytes: [UInt8]) -> [String] {
        cells.map { cell in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: bytes[cell.range].map(scalar))
            return cell.doubled ? undoubled(String(text)) : String(text)
        }
    }

    private static func undoubled(_ text: String) -> String {
        var (result, pending) = ("", false)
        for scalar in text.unicodeScalars {
            pending = scalar == "\"" && !pending
            if !pending { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? Unicode.Scalar(upper[Int(byte) - 0x80]) ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)
    }

    /// 0x80 to 0x9F of Windows-1252, as the WHATWG Encoding Standard has them: five stay control characters, and are refused as such.
    private static let upper: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
