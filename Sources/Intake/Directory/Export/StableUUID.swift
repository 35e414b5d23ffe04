import Foundation

/// UUIDs that are always the same for the same words, so that an export made again names the same things.
enum StableUUID {
    /// A UUID of version 8 (RFC 9562 section 5.8, whose bits are the maker's own): FNV-1a of 128 bits over the words. Not secret,
    /// and not proof against somebody who looks for two words with one UUID.
    static func of(_ words: String...) -> String {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in words.joined(separator: "\u{0}").utf8 {
            hash ^= UInt128(byte)
            hash = hash &* 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
        // Its version and its variant.
        hash = hash & ~(0xF << 76) | 0x8 << 76
        hash = hash & ~(0x3 << 62) | 0x2 << 62
        let digits = String(hash, radix: 16)
        let hex = Array(String(repeating: "0", count: 32 - digits.count) + digits)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }.joined(separator: "-")
    }

    /// The id itself where it is a UUID, in small letters; else one made of it.
    static func keeping(_ id: String, _ words: String) -> String { UUID(uuidString: id) == nil ? of(words, id) : id.lowercased() }
}
