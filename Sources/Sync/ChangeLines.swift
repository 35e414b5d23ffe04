public import Foundation
public import Reception

/// The body of a request: a change a line (NDJSON). These are the plain bytes that then are packed and encrypted.
public enum ChangeLines {
    /// The lines of a batch, in its order.
    public static func encoded(_ changes: [SentChange]) throws -> Data {
        var lines: [UInt8] = []
        for change in changes { try append(change, to: &lines) }
        return Data(lines)
    }

    /// As ``Coding`` writes it, its keys in ascending order: the texts of a journal are long, and are only wrapped up here.
    private static func append(_ change: SentChange, to line: inout [UInt8]) throws {
        line.append(UInt8(ascii: "{"))
        if let body = change.body { append("body", body, to: &line) }
        append("body_hash", change.bodyHash, to: &line)
        line += Array("\"details\":".utf8) + (change.details.isEmpty ? Array("[]".utf8) : Array(try Coding.encode(change.details))) + [comma]
        append("header", change.header, to: &line)
        if let part = change.part { append("part", part, to: &line) }
        if let salt = change.salt { append("salt", salt, to: &line) }
        line[line.count - 1] = UInt8(ascii: "}")
        line.append(0x0a)
    }

    private static let comma = UInt8(ascii: ","), quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\")

    private static func append(_ key: StaticString, _ text: String, to line: inout [UInt8]) {
        line.append(quote)
        key.withUTF8Buffer { line.append(contentsOf: $0) }
        line.append(contentsOf: [quote, UInt8(ascii: ":"), quote])
        for byte in text.utf8 {
            switch byte {
            case quote, backslash: line.append(contentsOf: [backslash, byte])
            case 0..<0x20: line.append(contentsOf: Array(Self.escaped(byte).utf8))
            default: line.append(byte)
            }
        }
        line.append(contentsOf: [quote, comma])
    }

    /// A control character (RFC 8259, section 7).
    private static func escaped(_ byte: UInt8) -> String { "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
