public import Reception

import Crypto
import Foundation

/// A private key that signs passes. It prints as its id and cannot be read out.
public struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: Curve25519.Signing.PrivateKey

    /// The id of its public half: what each code names.
    public var id: String { Hex.text(of: PassForm.keyID(of: publicKey)) }

    /// The key of a seed (RFC 8032, section 5.1.5); `nil` where that is not 32 bytes. Keys that are to last come from a file.
    public init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.key = key
    }

    /// The half that a ring holds.
    public func publicHalf(label: String, from day: CentreDay) -> PassKey {
        PassKey(label: label, publicKey: publicKey, from: day)
    }

    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }
    var seed: [UInt8] { Array(key.rawRepresentation) }

    /// `nil` only where the cryptography itself fails.
    func signature(for bytes: [UInt8]) -> [UInt8]? { (try? key.signature(for: bytes)).map { Array($0) } }

    /// The id of the public half: the key itself is never printed.
    public var description: String { "signing key \(id)" }
    /// Empty, so that no dump of a program shows the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
