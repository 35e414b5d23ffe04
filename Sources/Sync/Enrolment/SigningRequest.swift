import Crypto
import Foundation

/// A request for a certificate (PKCS #10, RFC 2986), signed with the hub's own key, which never leaves the hub.
///
/// It names nobody: whom the certificate is for, the case store knows by the one-time code.
enum SigningRequest {
    static func pem(_ key: P256.Signing.PrivateKey) throws -> String {
        let info = DER.sequence([0x02, 0x01, 0x00], DER.sequence(), Array(key.publicKey.derRepresentation), [0xA0, 0x00])
        let signature = Array(try key.signature(for: info).derRepresentation)
        // ecdsa-with-SHA256, 1.2.840.10045.4.3.2 (RFC 5758, section 3.2)
        let algorithm = DER.sequence([0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02])
        let request = DER.sequence(info, algorithm, DER.element(0x03, [0x00] + signature))
        let lines = Data(request).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "-----BEGIN CERTIFICATE REQUEST-----\n\(lines)\n-----END CERTIFICATE REQUEST-----\n"
    }
}

/// As much of DER (X.690) as a request for a certificate needs.
enum DER {
    static func sequence(_ parts: [UInt8]...) -> [UInt8] { element(0x30, Array(parts.joined())) }

    static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + length(content.count) + content }

    /// Short below 128, else the count of its bytes and these.
    private static func length(_ count: Int) -> [UInt8] {
        guard count > 127 else { return [UInt8(count)] }
        let bytes = withUnsafeBytes(of: UInt32(count).bigEndian) { Array($0.drop { $0 == 0 }) }
        return [0x80 | UInt8(bytes.count)] + bytes
    }
}
