public import Foundation

extension Data {
    /// Two digits a byte, in lower case.
    public var hexadecimal: String {
        withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
                for (place, byte) in bytes.enumerated() {
                    text.initializeElement(at: 2 * place, to: Self.digit(byte >> 4))
                    text.initializeElement(at: 2 * place + 1, to: Self.digit(byte & 15))
                }
                return 2 * bytes.count
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x57 }

    /// `nil` where the text is not pairs of hexadecimal digits, in lower case.
    public init?(hexadecimal text: String) {
        var text = text
        let bytes: Data? = text.withUTF8 { digits in
            guard digits.count.isMultiple(of: 2) else { return nil }
            var bytes = Data(count: digits.count / 2)
            let areDigits = bytes.withUnsafeMutableBytes { bytes in
                bytes.indices.allSatisfy { place in
                    guard let high = Self.value(digits[2 * place]), let low = Self.value(digits[2 * place + 1]) else { return false }
                    bytes[place] = high << 4 | low
                    return true
                }
            }
            return areDigits ? bytes : nil
        }
        guard let bytes else { return nil }
        self = bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}
