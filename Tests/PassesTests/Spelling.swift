/// Base45 that a careless decoder takes for the same bytes.
enum Spelling {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    /// The group that begins at a place, with its number made larger by what the bytes cannot hold; where three characters
    /// cannot say so much, with the largest that they can.
    static func another(of code: [UInt8], at start: Int) -> [UInt8] {
        let count = min(3, code.count - start)
        let value = code[start..<start + count].reversed().reduce(0) { $0 * 45 + (alphabet.firstIndex(of: $1) ?? 0) }
        let limit = count == 3 ? 45 * 45 * 45 : 45 * 45
        var larger = min(value + (count == 3 ? 65_536 : 256), limit - 1)
        var other = code
        for place in start..<start + count {
            other[place] = alphabet[larger % 45]
            larger /= 45
        }
        return other
    }
}
