import Foundation

/// Reads JSON (RFC 8259) in one walk over its bytes.
///
/// Foundation's decoder must try each value as one type after another, and makes an error for each that it is not: that was most
/// of the time an import took. A number too large to be held is read as nothing, half of a pair of `\\u` escapes as U+FFFD.
struct LooseJSONReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// `nil` where the bytes are no JSON in UTF-8, or nested deeper than 512 levels, so that no text can exhaust the stack.
    static func read(_ data: Data) -> LooseJSON? {
        data.withUnsafeBytes { bytes in
            var reader = LooseJSONReader(bytes)
            guard let value = reader.value(depth: 0), reader.next() == nil else { return nil }
            return value
        }
    }

    /// The byte after the spaces, which is not taken; `nil` at the end.
    private mutating func next() -> UInt8? {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            case let byte: return byte
            }
        }
        return nil
    }

    private mutating func takes(_ byte: Character) -> Bool {
        guard next() == byte.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) -> LooseJSON? {
        guard depth < 512, let byte = next() else { return nil }
        switch byte {
        case UInt8(ascii: "\""): return text().map(LooseJSON.text)
        case UInt8(ascii: "{"): return object(depth: depth + 1)
        case UInt8(ascii: "["): return list(depth: depth + 1)
        case UInt8(ascii: "t"): return word("true", .flag(true))
        case UInt8(ascii: "f"): return word("false", .flag(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: LooseJSON) -> LooseJSON? {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[place..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else { return nil }
        place = end
        return value
    }

    private mutating func object(depth: Int) -> LooseJSON? {
        place += 1
        var fields: [String: LooseJSON] = [:]
        if takes("}") { return .object(fields) }
        repeat {
            guard next() == UInt8(ascii: "\""), let key = text(), takes(":"), let value = value(depth: depth) else { return nil }
            fields[key] = value
        } while takes(",")
        return takes("}") ? .object(fields) : nil
    }

    private mutating func list(depth: Int) -> LooseJSON? {
        place += 1
        var items: [LooseJSON] = []
        if takes("]") { return .list(items) }
        repeat {
            guard let item = value(depth: depth) else { return nil }
            items.append(item)
        } while takes(",")
        return takes("]") ? .list(items) : nil
    }

    /// Digits as the grammar has them: no plus sign, no leading nought, none before or after the point missing.
    private mutating func number() -> LooseJSON? {
        let start = place
        if at("-") { place += 1 }
        let whole = digits()
        guard whole == 1 || whole > 1 && bytes[place - whole] != UInt8(ascii: "0") else { return nil }
        if at(".") { place += 1; guard digits() > 0 else { return nil } }
        if at("e") || at("E") {
            place += 1
            if at("+") || at("-") { place += 1 }
            guard digits() > 0 else { return nil }
        }
        let number = Double(String(decoding: bytes[start..<place], as: UTF8.self))
        return number.map { $0.isFinite ? .number($0) : .null }
    }

    private func at(_ byte: Unicode.Scalar) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: byte) }

    private mutating func digits() -> Int {
        let start = place
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
        return place - start
    }

    /// A text, from its quote on. Most have no escape, and are taken whole.
    private mutating func text() -> String? {
        place += 1
        let start = place
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\"), bytes[place] != UInt8(ascii: "\"") { place += 1 }
        guard place < bytes.count else { return nil }
        guard bytes[place] == UInt8(ascii: "\"") else { return escaped(from: start) }
        place += 1
        return String(validating: bytes[start..<(place - 1)], as: UTF8.self)
    }

    private mutating func escaped(from start: Int) -> String? {
        var (letters, escape) = (Array(bytes[start..<place]), JSONEscape())
        while place < bytes.count, bytes[place] >= 0x20 {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return String(validating: letters, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") { letters.append(byte); continue }
            guard let meant = escape.read(bytes, at: &place) else { return nil }
            letters += Array(String(meant).utf8)
        }
        return nil
    }
}

extension LooseJSON {
    /// `nil` where the bytes are no JSON at all.
    init?(_ data: Data) {
        guard let value = LooseJSONReader.read(data) else { return nil }
        self = value
    }
}
