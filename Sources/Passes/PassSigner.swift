public import Reception

/// Signs passes with one private key.
///
/// The library does not promise that the same pass signed twice has the same code, and after keys rotate it has not; both
/// are believed. So that a reprint is the same, keep the first (``Pass/code``).
public struct PassSigner: Sendable {
    private let key: SigningKey

    /// Fails where the ring does not have the key's public half, or has it retired or revoked: hubs would not believe
    /// what it signs, or should not be given more of it.
    public init(_ key: SigningKey, ring: KeyRing) throws(KeyRingError) {
        guard let known = ring.key(key.id), known.publicKey == key.publicKey else { throw .unknown(id: key.id) }
        guard known.revoked == nil else { throw .revoked(id: key.id) }
        guard known.retired == nil else { throw .retired(id: key.id) }
        self.key = key
    }

    /// The code of a pass: text for a QR code in alphanumeric mode. Both days belong to the window.
    public func issue(_ pass: Pass.ID, centre: Centre.ID, from: CentreDay, until: CentreDay) throws(PassIssueError) -> String {
        guard let id = pass.passBytes else { throw .passID }
        guard let first = from.passCount, let last = until.passCount else { throw .day }
        let body = PassBody(
            keyID: PassForm.keyID(of: key.publicKey), mark: PassForm.mark(of: centre), pass: id, from: first, until: last)
        guard body.hasWindow else { throw .window }
        return try Self.seal(body.bytes, with: key)
    }

    /// Signs any bytes as if they were a pass's, and judges nothing: tests make with it what no signer would issue.
    static func seal(_ signed: [UInt8], with key: SigningKey) throws(PassIssueError) -> String {
        guard let signature = key.signature(for: PassForm.domain + signed) else { throw .signing }
        return PassForm.prefix + Base45.encode(signed + signature)
    }
}
