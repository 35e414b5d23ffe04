public import Reception

import Crypto
import Foundation

/// Says whether a scanned text is a pass to be believed, by the public keys of the ring and nothing else.
///
/// Pure: no clock, no book, no network. Whether a believed pass counts here and today (another centre, not yet valid,
/// expired, revoked) is for the rules to say, from the ``PassClaim``. The work is bounded whatever is scanned: at most 512
/// bytes are looked at, and at most one signature is verified.
public struct PassReader: Sendable {
    private enum Trust {
        case believed(Curve25519.Signing.PublicKey)
        case revoked
    }

    private let keys: [[UInt8]: Trust]

    /// A key that is retired is still believed; a revoked one is known, and refused.
    public init(ring: KeyRing) {
        keys = ring.keys.reduce(into: [:]) { keys, key in
            guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.publicKey) else { return }
            keys[PassForm.keyID(of: key.publicKey)] = key.revoked == nil ? .believed(publicKey) : .revoked
        }
    }

    /// Judges a text as a scanner gives it. One end of line or TAB after it is the scanner's and is left out.
    public func read(_ text: String) -> PassVerdict {
        text.utf8.count <= PassForm.longestText ? read(bytes: Array(text.utf8)) : .refused(.tooLong)
    }

    /// The same, for a scanner that gives bytes.
    public func read(bytes: some RandomAccessCollection<UInt8>) -> PassVerdict {
        do throws(PassProblem) {
            guard bytes.count <= PassForm.longestText else { throw .tooLong }
            return .believed(try claim(in: Array(bytes)))
        } catch {
            return .refused(error)
        }
    }

    private func claim(in scanned: [UInt8]) throws(PassProblem) -> PassClaim {
        guard let code = Base45.decode(try ScannedText.code(in: scanned)) else { throw .badEncoding }
        let body = try PassBody(code: code)
        try verify(code, by: body.keyID)
        guard body.hasWindow else { throw .badWindow }
        return PassClaim(
            pass: Pass.ID(passBytes: body.pass), centre: body.mark, from: CentreDay(passCount: body.from),
            until: CentreDay(passCount: body.until), key: Hex.text(of: body.keyID))
    }

    /// The bytes as they were scanned are verified, never a re-encoding of what was read from them.
    private func verify(_ code: [UInt8], by keyID: [UInt8]) throws(PassProblem) {
        switch keys[keyID] {
        case nil: throw .unknownKey
        case .revoked: throw .revokedKey
        case .believed(let key):
            let signed = PassForm.domain + code.prefix(PassForm.signedLength)
            guard key.isValidSignature(code.dropFirst(PassForm.signedLength), for: signed) else { throw .badSignature }
        }
    }
}
