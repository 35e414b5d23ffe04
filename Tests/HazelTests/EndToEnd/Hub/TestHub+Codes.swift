import Foundation
import Reception
import Testing

@testable import Passes
@testable import hazel

extension TestHub {
    /// The key that signs here.
    func key() throws -> SigningKey { try SigningKey.load(file: folder.appending(path: "pass.key").path) }

    /// Another key, in the ring unless it is a stranger's.
    func newKey(_ name: String, inRing: Bool = true) throws -> SigningKey {
        let file = folder.appending(path: "\(name).key").path
        let ring = inRing ? configuration.passes.ring : folder.appending(path: "\(name)-ring.json").path
        try SigningKey.create(file: file, ring: ring, label: name, from: Day.today, surroundings: surroundings)
        return try SigningKey.load(file: file)
    }

    /// A code that is really signed, for whatever centre and days; with more bytes, where those are signed too.
    func signed(
        by key: SigningKey? = nil, centre: Centre.ID = "riverside", from: Int = -1, until: Int = 30, trailing: [UInt8] = []
    ) throws -> (pass: Pass.ID, code: String) {
        let key = try key ?? self.key()
        let pass = Pass.ID.random(surroundings)
        let body = PassBody(
            keyID: PassForm.keyID(of: key.publicKey), mark: PassForm.mark(of: centre), pass: try #require(pass.passBytes),
            from: try #require(Day.today.advanced(by: from).passCount), until: try #require(Day.today.advanced(by: until).passCount))
        return (pass, try PassSigner.seal(body.bytes + trailing, with: key))
    }

    /// A code that is refused as such, for each way in which one can be.
    func faulty(_ problem: PassProblem) throws -> String {
        let good = try signed().code
        switch problem {
        case .empty: return ""
        case .tooLong: return String(repeating: "HZ1:AB", count: 2_000)
        case .strangeCharacters: return "HZ1:\u{1}\u{7F}é"
        case .symbologyPrefix: return "]Q1" + good
        case .lowerCase: return good.lowercased()
        case .address: return "https://example.org/" + good
        case .otherScheme: return "HC1:6BFOXN"
        case .badEncoding: return "HZ1:::::::"
        case .unknownVersion: return "HZ1:" + Base45.encode([2] + bytes(good).dropFirst())
        case .tooShort: return "HZ1:" + Base45.encode(Array(bytes(good).dropLast(9)))
        case .trailingBytes: return try signed(trailing: [7]).code
        case .unknownKey: return try signed(by: newKey("stranger", inRing: false)).code
        case .revokedKey:
            let key = try newKey("lost")
            try KeyRing.update(file: configuration.passes.ring) { try $0.revoke(key.id, on: Day.today) }
            return try signed(by: key).code
        case .badSignature:
            var bytes = bytes(good)
            bytes[20] ^= 1
            return "HZ1:" + Base45.encode(bytes)
        case .badWindow: return try signed(from: 5, until: 2).code
        }
    }

    private func bytes(_ code: String) -> [UInt8] { Base45.decode(String(code.dropFirst(4))) ?? [] }
}
