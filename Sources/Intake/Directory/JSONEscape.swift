/// What stands for a character after a reverse solidus in JSON (RFC 8259, 7).
struct JSONEscape {
    /// - Parameter place: after the solidus; left after the escape.
    /// - Returns: `nil` where there is no such escape. Half of a pair of surrogates is U+FFFD.
    func read(_ bytes: UnsafeRawBufferPointer, at place: inout Int) -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        guard byte == UInt8(ascii: "u") else { return Self.short[byte] }
        guard let unit = unit(bytes, at: place) else { return nil }
        place += 4
        guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        return pair(unit, bytes, at: &place)
    }

    private func pair(_ high: UInt32, _ bytes: UnsafeRawBufferPointer, at place: inout Int) -> Unicode.Scalar? {
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u"),
              let low = unit(bytes, at: place + 2), (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
        place += 6
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    /// Four hexadecimal digits.
    private func unit(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        return bytes[place..<(place + 4)].reduce(UInt32?(0)) { sum, byte in
            guard let sum, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            return sum << 4 + UInt32(digit)
        }
    }

    private static let short: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
        UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
}
