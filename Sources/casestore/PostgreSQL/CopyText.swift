import Foundation
import Store

/// Values as `COPY … FROM STDIN` and prepared statements read them (PostgreSQL 15, "COPY", text format).
enum CopyText {
    static func append(_ row: [LedgerValue], to text: inout [UInt8]) {
        for (place, value) in row.enumerated() {
            if place > 0 { text.append(0x09) }
            append(value, to: &text)
        }
        text.append(0x0a)
    }

    private static func append(_ value: LedgerValue, to text: inout [UInt8]) {
        switch value {
        case .null: text += [0x5c, 0x4e]
        case .integer(let value): text += Array(String(value).utf8)
        case .text(let value): for byte in value.utf8 { escape(byte, &text) }
        case .bytes(let value):
            text += [0x5c, 0x5c, 0x78]
            for byte in value { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        case .list(let values): for byte in PostgresArray.text(values).utf8 { escape(byte, &text) }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func escape(_ byte: UInt8, _ text: inout [UInt8]) {
        switch byte {
        case 0x5c: text += [0x5c, 0x5c]
        case 0x09: text += [0x5c, 0x74]
        case 0x0a: text += [0x5c, 0x6e]
        case 0x0d: text += [0x5c, 0x72]
        default: text.append(byte)
        }
    }
}

enum PostgresArray {
    /// `{"a","b"}`, as PostgreSQL reads a list of texts.
    static func text(_ values: [String]) -> String {
        "{" + values.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }.joined(separator: ",") + "}"
    }
}

extension LedgerValue {
    /// `nil` for null.
    var postgres: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .text(let value): value
        case .bytes(let value): "\\x" + value.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        case .list(let values): PostgresArray.text(values)
        }
    }
}
