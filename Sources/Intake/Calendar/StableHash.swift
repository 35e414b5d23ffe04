/// A hash that is the same on each run and each board, unlike Swift's own. FNV-1a (Fowler, Noll, Vo) with 64 bits: it tells keys apart and
/// keeps nothing secret.
enum StableHash {
    /// 16 hexadecimal digits. The parts are kept apart, so that `ab, c` and `a, bc` differ.
    static func text(of parts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part.utf8 { mix(byte, into: &hash) }
            mix(0xFF, into: &hash)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
