import Foundation
import Reception

/// The hash FNV-1a of 128 bits: the same on every machine and at every start. It does not withstand an attacker.
struct FNV128: Hashable, Sendable {
    static let length = 16

    private let value: UInt128

    static func hash(_ bytes: some Sequence<UInt8>) -> FNV128 {
        var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for byte in bytes { value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
        return FNV128(value: value)
    }

    /// The highest byte first.
    var bytes: [UInt8] { (0..<Self.length).map { UInt8(truncatingIfNeeded: value >> (120 - 8 * $0)) } }

    var hex: String { Data(bytes).hexadecimal }
}
