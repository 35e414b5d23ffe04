import Reception

/// The small grammars inside a calendar's values that are not those of numbers.
extension CalendarText {
    /// TEXT without its escapes: `\\ \; \, \n \N` (RFC 5545, 3.3.11). A backslash before anything else stands for itself.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = [UInt8](), escaped = false
        for byte in text.utf8 {
            if escaped {
                result += unescaped(byte)
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else {
                result.append(byte)
            }
        }
        if escaped { result.append(UInt8(ascii: "\\")) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): [UInt8(ascii: "\n")]
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): [byte]
        default: [UInt8(ascii: "\\"), byte]
        }
    }

    /// The items of a list of TEXT, cut at its unescaped commas, each without its escapes and its surrounding blanks.
    static func list(_ text: String) -> [String] {
        var items = [[UInt8]()], escaped = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: ","), !escaped { items.append([]) } else { items[items.count - 1].append(byte) }
            escaped = byte == UInt8(ascii: "\\") && !escaped
        }
        return items.map { trimmed(unescaped(String(decoding: $0, as: UTF8.self))) }
    }

    /// A parameter's value as it was meant: `^n` is a line break, `^^` a caret, `^'` a double quote (RFC 6868, 3.2).
    static func parameter(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
        var result = [UInt8](), caret = false
        for byte in text.utf8 {
            if caret {
                result += meaning(ofCaretBefore: byte)
                caret = false
            } else if byte == UInt8(ascii: "^") {
                caret = true
            } else {
                result.append(byte)
            }
        }
        if caret { result.append(UInt8(ascii: "^")) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func meaning(ofCaretBefore byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "n"): [UInt8(ascii: "\n")]
        case UInt8(ascii: "^"): [byte]
        case UInt8(ascii: "'"): [UInt8(ascii: "\"")]
        default: [UInt8(ascii: "^"), byte]
        }
    }
}
