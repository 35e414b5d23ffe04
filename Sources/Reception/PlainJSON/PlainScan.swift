/// Goes through the bytes of a JSON text (RFC 8259) once, and notes where each value is.
struct PlainScan {
    private(set) var tokens: [PlainDocument.Token] = []
    private var place = 0
    private var depth = 0

    static let backslash = UInt8(ascii: "\\")
    private static let quote = UInt8(ascii: "\"")
    private static let deepest = 32

    /// - Returns: whether it is one value, and nothing behind it.
    mutating func document(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        tokens.reserveCapacity(bytes.count / 12 + 4)
        guard value(bytes) else { return false }
        skip(bytes)
        return place == bytes.count
    }

    private mutating func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        skip(bytes)
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case Self.quote: return text(bytes) != nil
        case UInt8(ascii: "{"): return inside(bytes, .object, UInt8(ascii: "}")) { $0.pairs(bytes) }
        case UInt8(ascii: "["): return inside(bytes, .array, UInt8(ascii: "]")) { $0.elements(bytes) }
        case UInt8(ascii: "t"): return word(bytes, "true", .yes)
        case UInt8(ascii: "f"): return word(bytes, "false", .no)
        case UInt8(ascii: "n"): return word(bytes, "null", .null)
        default: return number(bytes)
        }
    }

    /// Between an opening and its closing.
    private mutating func inside(
        _ bytes: UnsafeBufferPointer<UInt8>, _ kind: PlainDocument.Token.Kind, _ closing: UInt8, _ content: (inout Self) -> Bool
    ) -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return false }
        let (first, start) = (tokens.count, place)
        tokens.append(.init(kind: kind, start: Int32(start), end: 0, next: 0))
        place += 1
        if !found(closing, bytes) {
            guard content(&self), found(closing, bytes) else { return false }
        }
        (tokens[first].end, tokens[first].next) = (Int32(place), Int32(tokens.count))
        return true
    }

    /// Keys are ASCII and ascend, so that none is there twice.
    private mutating func pairs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: Range<Int>?
        repeat {
            skip(bytes)
            guard let key = text(bytes), tokens[tokens.count - 1].kind == .text, bytes[key].allSatisfy({ $0 < 0x80 }),
                  last.map({ Self.ascends($0, key, bytes) }) ?? true, found(UInt8(ascii: ":"), bytes), value(bytes) else { return false }
            last = key
        } while found(UInt8(ascii: ","), bytes)
        return true
    }

    private mutating func elements(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        repeat {
            guard value(bytes) else { return false }
        } while found(UInt8(ascii: ","), bytes)
        return true
    }

    private static func ascends(_ one: Range<Int>, _ other: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in 0..<min(one.count, other.count) {
            let (left, right) = (bytes[one.lowerBound + place], bytes[other.lowerBound + place])
            if left != right { return left < right }
        }
        return one.count < other.count
    }

    /// - Returns: what is between the quotes.
    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard place < bytes.count, bytes[place] == Self.quote else { return nil }
        var end = place + 1, kind = PlainDocument.Token.Kind.text
        while end < bytes.count, bytes[end] != Self.quote {
            guard bytes[end] >= 0x20 else { return nil }
            if bytes[end] == Self.backslash {
                guard end + 1 < bytes.count, Self.meant(bytes[end + 1]) != nil else { return nil }
                (kind, end) = (.escaped, end + 1)
            }
            end += 1
        }
        guard end < bytes.count else { return nil }
        let range = place + 1..<end
        add(kind, range, next: end + 1)
        return range
    }

    /// The byte that one behind a backslash means; `nil` for `u` and for what means nothing.
    static func meant(_ byte: UInt8) -> UInt8? {
        switch byte {
        case quote, backslash, UInt8(ascii: "/"): byte
        case UInt8(ascii: "n"): 0x0a
        case UInt8(ascii: "r"): 0x0d
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0c
        default: nil
        }
    }

    private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString, _ kind: PlainDocument.Token.Kind) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count <= bytes.count, (0..<count).allSatisfy({ bytes[place + $0] == word.utf8Start[$0] }) else { return false }
        add(kind, place..<place + count, next: place + count)
        return true
    }

    private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = place
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        let whole = digits(bytes, from: end)
        guard whole > end, whole == end + 1 || bytes[end] != UInt8(ascii: "0") else { return false }
        end = whole
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            let fraction = digits(bytes, from: end + 1)
            guard fraction > end + 1 else { return false }
            end = fraction
        }
        // A power of ten is not how Hazel writes a number.
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") { return false }
        add(.number, place..<end, next: end)
        return true
    }

    private func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        return end
    }

    private mutating func add(_ kind: PlainDocument.Token.Kind, _ range: Range<Int>, next: Int) {
        tokens.append(.init(kind: kind, start: Int32(range.lowerBound), end: Int32(range.upperBound), next: Int32(tokens.count + 1)))
        place = next
    }

    private mutating func found(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        skip(bytes)
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }

    private mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>) {
        while place < bytes.count, bytes[place] <= 0x20, Self.isSpace(bytes[place]) { place += 1 }
    }
}
