import Reception

/// One content line after unfolding: `NAME;PARAMETER=VALUE:VALUE` (RFC 5545, 3.1).
struct CalendarLine: Hashable, Sendable {
    /// Upper case; names are the same in either case.
    var name: String
    /// By upper-case name; the value of a list is kept whole, quotes removed and RFC 6868 undone.
    var parameters: [String: String]
    /// As it stands, escapes and all: what they mean depends on the property.
    var value: String
    /// The first physical line of it, counted from 1.
    var line: Int
}

extension CalendarLine {
    /// Reads one unfolded line; `nil` where it has no name or no colon.
    init?(_ text: String, line: Int) {
        let bytes = Array(text.utf8)
        var position = 0
        let name = Self.name(in: bytes, &position)
        guard !name.isEmpty, let parameters = Self.parameters(in: bytes, &position), position < bytes.count,
              bytes[position] == UInt8(ascii: ":") else { return nil }
        self.init(
            name: name, parameters: parameters, value: String(decoding: bytes[(position + 1)...], as: UTF8.self), line: line)
    }

    /// The bytes up to a colon, a semicolon or an equals sign, in upper case. Blanks around a name are forgiven: some writers leave them.
    private static func name(in bytes: [UInt8], _ position: inout Int) -> String {
        let start = position
        while position < bytes.count, !":;=".utf8.contains(bytes[position]) { position += 1 }
        let name = CalendarText.trimmed(String(decoding: bytes[start..<position], as: UTF8.self))
        return name.utf8.allSatisfy(isNameByte) ? name.uppercased() : ""
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
             UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func parameters(in bytes: [UInt8], _ position: inout Int) -> [String: String]? {
        var parameters: [String: String] = [:]
        while position < bytes.count, bytes[position] == UInt8(ascii: ";") {
            position += 1
            let name = name(in: bytes, &position)
            // A stray semicolon or a parameter without a value says nothing; the line may still say enough.
            guard position < bytes.count else { return nil }
            guard bytes[position] == UInt8(ascii: "=") else { continue }
            position += 1
            guard let value = parameterValue(in: bytes, &position) else { return nil }
            if !name.isEmpty { parameters[name] = CalendarText.parameter(value) }
        }
        return parameters
    }

    /// Up to the next colon or semicolon that no quotes protect; `nil` where a quote is never closed.
    private static func parameterValue(in bytes: [UInt8], _ position: inout Int) -> String? {
        var value = [UInt8](), quoted = false
        while position < bytes.count, quoted || !":;".utf8.contains(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\"") { quoted.toggle() } else { value.append(bytes[position]) }
            position += 1
        }
        return quoted ? nil : String(decoding: value, as: UTF8.self)
    }
}
