public import Reception

import Crypto

/// The layout of a pass's code, in one place.
///
/// The text is ``prefix`` and then Base45 (RFC 9285) of 93 bytes, numbers with the most significant byte first:
///
/// | bytes | what |
/// | --- | --- |
/// | 1 | version, 1 |
/// | 4 | key id: the first bytes of SHA-256 of the Ed25519 public key |
/// | 8 | centre: the first bytes of SHA-256 of the centre's id in UTF-8 |
/// | 12 | pass id, random |
/// | 2 | first day, counted from 2020-01-01 |
/// | 2 | last day, counted from 2020-01-01 |
/// | 64 | Ed25519 signature (RFC 8032) over ``domain`` and the 29 bytes before it |
///
/// 144 characters of the QR alphanumeric set: version 6 at level M (ISO/IEC 18004). Nothing in it is personal.
public enum PassForm {
    /// Tells a pass from every other code before anything is decoded.
    public static let prefix = "HZ1:"
    /// The days by which the last may lie after the first: thirteen months.
    public static let longestDays = 396

    /// A text beyond this many bytes is refused unread; the longest pass has 144.
    static let longestText = 512
    static let version: UInt8 = 1
    static let keyIDLength = 4
    static let markLength = 8
    static let passIDLength = 12
    static let signatureLength = 64
    static let signedLength = 1 + keyIDLength + markLength + passIDLength + 2 + 2
    static let wholeLength = signedLength + signatureLength
    /// Stands before the bytes when they are signed, so that a signature made for a pass is good for nothing else, and the reverse.
    static let domain = Array("hazel pass 1\0".utf8)

    /// A centre as the code carries it. Compare with ``PassClaim/centre`` to know whether a pass is for this centre.
    public static func mark(of centre: Centre.ID) -> [UInt8] {
        Array(SHA256.hash(data: Array(centre.rawValue.utf8)).prefix(markLength))
    }

    static func keyID(of publicKey: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: publicKey).prefix(keyIDLength))
    }
}
