/// A JSON text of the plain form in which ``Coding`` writes, taken apart once: keys in ascending order, no `\u`, nothing deep.
///
/// A case store reads hundreds of changes in one request, each three times over, and Foundation's decoder takes ten times as long for
/// each. What is of any other form, or wrong, is no plain document, and is Foundation's to read or to complain about.
final class PlainDocument: Sendable {
    /// One value, or the key before it, by its place in the bytes.
    struct Token: Sendable {
        enum Kind: UInt8, Sendable { case object, array, text, escaped, number, yes, no, null }

        var kind: Kind
        /// Of a text what is between its quotes.
        var start, end: Int32
        /// The token behind all that belongs to this one.
        var next: Int32
    }

    let bytes: [UInt8]
    let tokens: [Token]

    /// - Returns: `nil` where the text is no JSON of that form.
    init?(_ bytes: [UInt8]) {
        guard bytes.count < Int32.max else { return nil }
        var scan = PlainScan()
        guard bytes.withUnsafeBufferPointer({ scan.document($0) }) else { return nil }
        (self.bytes, tokens) = (bytes, scan.tokens)
    }

    /// Where the value of a key is.
    func value(of key: String, in object: Int) -> Int? {
        var key = key
        return key.withUTF8 { wanted in
            bytes.withUnsafeBufferPointer { bytes in
                var place = object + 1
                let end = Int(tokens[object].next)
                while place < end {
                    let (start, count) = (Int(tokens[place].start), Int(tokens[place].end - tokens[place].start))
                    if count == wanted.count, (0..<count).allSatisfy({ bytes[start + $0] == wanted[$0] }) { return place + 1 }
                    place = Int(tokens[place + 1].next)
                }
                return nil
            }
        }
    }

    /// The places of the values of an object or an array.
    func values(of parent: Int) -> [Int] {
        let step = tokens[parent].kind == .object ? 1 : 0
        var places: [Int] = [], place = parent + 1 + step
        while place < Int(tokens[parent].next) {
            places.append(place)
            place = Int(tokens[place].next) + step
        }
        return places
    }

    /// - Returns: `nil` where it is no text, or no UTF-8.
    func text(at place: Int) -> String? {
        let token = tokens[place]
        guard token.kind == .text || token.kind == .escaped else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            let written = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
            let meant = { (text: UnsafeMutableBufferPointer<UInt8>) in
                token.kind == .text ? text.initialize(fromContentsOf: written) : Self.unescape(written, into: text)
            }
            // Whether it is UTF-8 is asked only where it is more than ASCII: that takes four times as long.
            if written.reduce(0, |) < 0x80 { return String(unsafeUninitializedCapacity: written.count, initializingUTF8With: meant) }
            return String(validating: [UInt8](unsafeUninitializedCapacity: written.count) { $1 = meant($0) }, as: UTF8.self)
        }
    }

    /// A whole number, as it is written.
    func integer(at place: Int) -> Int64? {
        let token = tokens[place]
        guard token.kind == .number, token.end - token.start < 19 else { return nil }
        let isNegative = bytes[Int(token.start)] == UInt8(ascii: "-")
        var value: Int64 = 0
        for byte in bytes[(Int(token.start) + (isNegative ? 1 : 0))..<Int(token.end)] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return isNegative ? -value : value
    }

    func number(at place: Int) -> Double? {
        let token = tokens[place]
        guard token.kind == .number else { return nil }
        return Double(String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self))
    }

    /// - Returns: how many bytes it is then.
    private static func unescape(_ written: UnsafeBufferPointer<UInt8>, into text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var place = 0, count = 0
        while place < written.count {
            var byte = written[place]
            if byte == PlainScan.backslash {
                place += 1
                byte = PlainScan.meant(written[place]) ?? byte
            }
            text.initializeElement(at: count, to: byte)
            (count, place) = (count + 1, place + 1)
        }
        return count
    }
}
