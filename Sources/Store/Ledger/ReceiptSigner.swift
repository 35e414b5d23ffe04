import Crypto
public import Foundation
public import Reception

/// The key by which the ledger vouches for how far it holds a journal.
public struct ReceiptSigner: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    /// The first four bytes of SHA-256 of the public key, in hexadecimal.
    public let id: String

    /// - Parameter seed: 32 bytes.
    /// - Throws: ``DeskError`` `invalid` where they are not.
    public init(seed: Data) throws {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw DeskError(.invalid, cause: "the key for receipts is not 32 bytes")
        }
        self.key = key
        id = Data(SHA256.hash(data: key.publicKey.rawRepresentation).prefix(4)).hexadecimal
    }

    /// The public half, in hexadecimal.
    public var publicKey: String { key.publicKey.rawRepresentation.hexadecimal }

    /// A receipt for the link of the chain at a position.
    public func receipt(hub: String, position: Position, hash: Data, at: Date) -> Receipt {
        var receipt = Receipt(
            hub: hub, position: position, hash: hash.hexadecimal, at: Coding.text(of: at), key: id, signature: "")
        let signature = try? key.signature(for: Data(receipt.signed.utf8))
        receipt.signature = signature?.hexadecimal ?? ""
        return receipt
    }
}
