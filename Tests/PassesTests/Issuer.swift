import Foundation
import Reception

@testable import Passes

/// A centre that issues passes, with a key for each thing that can become of one.
struct Issuer {
    let centre = Centre.ID("riverside")
    let live = Self.key(1), retired = Self.key(2), revoked = Self.key(3), stranger = Self.key(4)
    let ring: KeyRing
    let reader: PassReader
    let from = CentreDay(year: 2026, month: 11, day: 21), until = CentreDay(year: 2027, month: 11, day: 20)

    init() throws {
        var ring = KeyRing()
        for (key, label) in [(live, "live"), (retired, "retired"), (revoked, "revoked")] {
            try ring.add(key.publicHalf(label: label, from: from))
        }
        try ring.retire(retired.id, on: from)
        try ring.revoke(revoked.id, on: from)
        self.ring = ring
        reader = PassReader(ring: ring)
    }

    /// The bytes that are signed for a pass, to be changed before they are.
    func body(_ key: SigningKey? = nil, pass: [UInt8] = Array(1...12)) throws -> PassBody {
        PassBody(
            keyID: PassForm.keyID(of: (key ?? live).publicKey), mark: PassForm.mark(of: centre), pass: pass,
            from: from.passCount ?? 0, until: until.passCount ?? 0)
    }

    func code(_ body: PassBody, by key: SigningKey? = nil) throws -> String {
        try PassSigner.seal(body.bytes, with: key ?? live)
    }

    func code(pass: [UInt8] = Array(1...12)) throws -> String { try code(body(pass: pass)) }

    func claim(pass: [UInt8] = Array(1...12), key: SigningKey? = nil) -> PassClaim {
        PassClaim(
            pass: Pass.ID(passBytes: pass), centre: PassForm.mark(of: centre), from: from, until: until,
            key: (key ?? live).id)
    }

    /// A code's bytes with something done to them, as text again.
    static func altered(_ code: String, _ change: (inout [UInt8]) -> Void) -> String {
        var bytes = Base45.decode(String(code.dropFirst(PassForm.prefix.count))) ?? []
        change(&bytes)
        return PassForm.prefix + Base45.encode(bytes)
    }

    private static func key(_ number: UInt8) -> SigningKey {
        SigningKey(seed: [UInt8](repeating: number, count: 32)) ?? key(number)
    }
}
