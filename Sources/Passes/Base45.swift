/// Bytes as characters of the QR alphanumeric set (RFC 9285).
///
/// Two bytes make three characters, a last single byte makes two. The space is one of the 45 characters: never trim a code.
public enum Base45 {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    /// The digit that each ASCII code stands for; 255 for none.
    private static let digits: [UInt8] = {
        var digits = [UInt8](repeating: 255, count: 128)
        for (digit, character) in alphabet.enumerated() { digits[Int(character)] = UInt8(digit) }
        return digits
    }()

    /// The text of bytes: three characters for each two, two for a last one alone (RFC 9285, 3).
    public static func encode(_ bytes: [UInt8]) -> String {
        var characters: [UInt8] = []
        characters.reserveCapacity(bytes.count / 2 * 3 + 2)
        for start in stride(from: 0, to: bytes.count, by: 2) {
            let pair = start + 1 < bytes.count
            append(pair ? Int(bytes[start]) << 8 | Int(bytes[start + 1]) : Int(bytes[start]), pair ? 3 : 2, to: &characters)
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// The bytes behind a text; `nil` where no encoder could have made it.
    ///
    /// Strict: a character outside the alphabet, three characters beyond 65,535, a last two beyond 255 and a single last
    /// character are all refused, so that no two texts mean the same bytes (RFC 9285, section 6).
    public static func decode(_ text: String) -> [UInt8]? { decode(Array(text.utf8)[...]) }

    static func decode(_ characters: ArraySlice<UInt8>) -> [UInt8]? {
        guard characters.count % 3 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count / 3 * 2 + 1)
        var rest = characters
        while !rest.isEmpty {
            guard let value = number(rest.prefix(3)), value <= (rest.count >= 3 ? 0xFFFF : 0xFF) else { return nil }
            if rest.count >= 3 { bytes.append(UInt8(value >> 8)) }
            bytes.append(UInt8(value & 0xFF))
            rest = rest.dropFirst(3)
        }
        return bytes
    }

    /// Least significant digit first.
    private static func append(_ value: Int, _ count: Int, to characters: inout [UInt8]) {
        var value = value
        for _ in 0..<count {
            characters.append(alphabet[value % 45])
            value /= 45
        }
    }

    private static func number(_ characters: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for character in characters.reversed() {
            guard character < 128, digits[Int(character)] != 255 else { return nil }
            value = value * 45 + Int(digits[Int(character)])
        }
        return value
    }
}
