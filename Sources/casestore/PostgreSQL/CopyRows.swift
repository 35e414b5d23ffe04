import Foundation
import Reception
import Store

/// Rows as `COPY … FROM STDIN (FORMAT binary)` reads them (PostgreSQL 15, "COPY", "Binary Format"): no byte of a body is looked at.
enum CopyRows {
    /// The signature, no flags, and no extension of the header.
    static let beginning: [UInt8] = Array("PGCOPY\n".utf8) + [0xff, 0x0d, 0x0a, 0x00] + [UInt8](repeating: 0, count: 8)
    /// A count of fields that there is not.
    static let end: [UInt8] = [0xff, 0xff]

    static func append(_ row: [LedgerValue], to bytes: inout [UInt8]) {
        number(Int16(row.count), &bytes)
        for value in row { append(value, to: &bytes) }
    }

    private static func append(_ value: LedgerValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: number(Int32(-1), &bytes)
        case .integer(let value):
            number(Int32(8), &bytes)
            number(value, &bytes)
        case .text(let value): field(value.utf8, &bytes)
        case .bytes(let value): field(value, &bytes)
        case .list(let values): field(PostgresArray.text(values).utf8, &bytes)
        }
    }

    private static func field(_ value: some Collection<UInt8>, _ bytes: inout [UInt8]) {
        number(Int32(value.count), &bytes)
        bytes.append(contentsOf: value)
    }

    /// The highest byte first.
    private static func number(_ value: some FixedWidthInteger, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

enum PostgresArray {
    /// `{"a","b",NULL}`, as PostgreSQL reads a list.
    static func text(_ values: [String?]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(values.count * 40)
        for value in values {
            text.append(UInt8(ascii: text.isEmpty ? "{" : ","))
            if let value { append(value, to: &text) } else { text += Array("NULL".utf8) }
        }
        if text.isEmpty { text.append(UInt8(ascii: "{")) }
        text.append(UInt8(ascii: "}"))
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ value: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
            text.append(byte)
        }
        text.append(UInt8(ascii: "\""))
    }
}

extension LedgerValue {
    /// `nil` for null.
    var postgres: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .text(let value): value
        case .bytes(let value): "\\x" + value.hexadecimal
        case .list(let values): PostgresArray.text(values)
        }
    }
}
