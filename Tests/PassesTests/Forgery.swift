import Reception

@testable import Passes

/// Codes whose signature is a true one, by someone who holds a key or has seen a genuine pass.
enum Forgery: CaseIterable {
    /// Changed after it was signed.
    case keyID, centre, passID, window
    /// Signed as it is.
    case reversedWindow, longWindow, trailingBytes, laterVersion, revokedKey, strangeKey
    /// Of one genuine pass the signature, of another all else.
    case foreignSignature

    var problem: PassProblem {
        switch self {
        case .keyID, .centre, .passID, .window, .foreignSignature: .badSignature
        case .reversedWindow, .longWindow: .badWindow
        case .trailingBytes: .trailingBytes
        case .laterVersion: .unknownVersion
        case .revokedKey: .revokedKey
        case .strangeKey: .unknownKey
        }
    }

    func code(_ issuer: Issuer, _ random: inout Seeded) throws -> String {
        var body = try issuer.body(pass: random.bytes(12))
        switch self {
        case .keyID: return Issuer.altered(try issuer.code(body)) { $0.replaceSubrange(1..<5, with: PassForm.keyID(of: issuer.retired.publicKey)) }
        case .centre: return Issuer.altered(try issuer.code(body)) { $0.replaceSubrange(5..<13, with: PassForm.mark(of: Centre.ID("hillside"))) }
        case .passID: return Issuer.altered(try issuer.code(body)) { $0.replaceSubrange(13..<25, with: random.bytes(12)) }
        case .window: return Issuer.altered(try issuer.code(body)) { $0[28] ^= UInt8.random(in: 1...255, using: &random) }
        case .reversedWindow: body.until = body.from - UInt16.random(in: 1...body.from, using: &random)
        case .longWindow: body.until = UInt16.random(in: body.from + 397...65_535, using: &random)
        case .trailingBytes: return try PassSigner.seal(body.bytes + random.bytes(Int.random(in: 1...200, using: &random)), with: issuer.live)
        case .laterVersion: return try PassSigner.seal([UInt8.random(in: 2...255, using: &random)] + body.bytes.dropFirst(), with: issuer.live)
        case .revokedKey: return try signed(issuer.revoked, issuer, &random)
        case .strangeKey: return try signed(issuer.stranger, issuer, &random)
        case .foreignSignature:
            let other = Base45.decode(String(try issuer.code(pass: random.bytes(12)).dropFirst(4))) ?? []
            return Issuer.altered(try issuer.code(body)) { $0.replaceSubrange(29..<93, with: other.suffix(64)) }
        }
        return try issuer.code(body)
    }

    private func signed(_ key: SigningKey, _ issuer: Issuer, _ random: inout Seeded) throws -> String {
        try issuer.code(try issuer.body(key, pass: random.bytes(12)), by: key)
    }
}
