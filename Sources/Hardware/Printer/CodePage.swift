import Foundation

/// A set of letters that a slip printer has: what number ESC t selects it by (Epson, ESC/POS Command Reference), and what its bytes are.
enum CodePage: UInt8, CaseIterable, Sendable {
    /// Western Europe.
    case windows1252 = 16
    /// Central Europe.
    case pc852 = 18

    /// The bytes of a text; `nil` where the page lacks a letter of it.
    func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            guard let byte = byte(of: scalar) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if (0x20...0x7E).contains(scalar.value) { return UInt8(scalar.value) }
        switch self {
        case .windows1252: return (0xA1...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
        case .pc852: return Self.central[scalar]
        }
    }

    /// The letters of Polish, Romanian, Czech and their neighbours (IBM code page 852). A comma below stands as a cedilla.
    private static let central: [Unicode.Scalar: UInt8] = [
        "ą": 0xA5, "Ą": 0xA4, "ć": 0x86, "Ć": 0x8F, "ę": 0xA9, "Ę": 0xA8, "ł": 0x88, "Ł": 0x9D, "ń": 0xE4, "Ń": 0xE3, "ó": 0xA2, "Ó": 0xE0,
        "ś": 0x98, "Ś": 0x97, "ź": 0xAB, "Ź": 0x8D, "ż": 0xBE, "Ż": 0xBD, "ă": 0xC7, "Ă": 0xC6, "â": 0x83, "Â": 0xB6, "î": 0x8C, "Î": 0xD7,
        "ș": 0xAD, "Ș": 0xB8, "ş": 0xAD, "Ş": 0xB8, "ț": 0xEE, "Ț": 0xDD, "ţ": 0xEE, "Ţ": 0xDD, "á": 0xA0, "Á": 0xB5, "é": 0x82, "É": 0x90,
        "í": 0xA1, "Í": 0xD6, "ú": 0xA3, "Ú": 0xE9, "ä": 0x84, "Ä": 0x8E, "ö": 0x94, "Ö": 0x99, "ü": 0x81, "Ü": 0x9A, "č": 0x9F, "Č": 0xAC,
        "ě": 0xD8, "Ě": 0xB7, "ř": 0xFD, "Ř": 0xFC, "š": 0xE7, "Š": 0xE6, "ž": 0xA7, "Ž": 0xA6, "ý": 0xEC, "Ý": 0xED,
    ]
}
