import Foundation
import Reception
import Testing

@testable import Passes

/// More than 100,000 codes that are not quite passes: none is believed, and none brings the reader down. The numbers are
/// the same each time, so that a failure can be had again.
struct HostileCodeTests {
    let issuer: Issuer

    init() throws { issuer = try Issuer() }

    private func genuine(_ count: Int, _ seed: UInt64) throws -> [String] {
        var random = Seeded(seed)
        return try (0..<count).map { _ in try issuer.code(pass: random.bytes(12)) }
    }

    /// Each of the 744 bits, version, key, centre, pass, window and signature alike.
    @Test func everySingleBit() throws {
        var tally = Tally()
        for code in try genuine(10, 1) {
            for bit in 0..<93 * 8 {
                tally.read(Issuer.altered(code) { $0[bit / 8] ^= 1 << UInt8(bit % 8) }, by: issuer.reader)
            }
        }
        #expect(tally.count == 7_440 && tally.believed.isEmpty)
        #expect(tally.problems == [.unknownVersion: 80, .unknownKey: 320, .badSignature: 7_040])
    }

    @Test func cutShortAnywhere() throws {
        var tally = Tally()
        for code in try genuine(100, 2) {
            for length in 0..<code.count { tally.read(String(code.prefix(length)), by: issuer.reader) }
            for length in stride(from: 0, to: 93, by: 2) {
                tally.read(Issuer.altered(code) { $0 = Array($0.prefix(length)) }, by: issuer.reader)
            }
        }
        #expect(tally.count == 19_100 && tally.believed.isEmpty)
        #expect(Set(tally.problems.keys) == [.empty, .otherScheme, .badEncoding, .tooShort])
    }

    /// Another printable character in each place, and one too many in each place.
    @Test func otherCharacters() throws {
        var tally = Tally(), random = Seeded(3)
        for code in try genuine(10, 3).map({ Array($0.utf8) }) {
            for place in code.indices {
                var other = code
                other[place] = UInt8(0x20 + (Int(code[place]) - 0x20 + Int.random(in: 1...94, using: &random)) % 95)
                tally.read(bytes: other, by: issuer.reader)
                other = code
                other.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
                tally.read(bytes: other, by: issuer.reader)
            }
        }
        #expect(tally.count == 2_880 && tally.believed.isEmpty)
    }

    /// The same bytes spelled otherwise: three characters that stand for 65,536 more, the last two for 256 more.
    @Test func otherSpellings() throws {
        var tally = Tally()
        for code in try genuine(100, 4).map({ Array($0.utf8) }) {
            for start in stride(from: 4, to: 144, by: 3) {
                tally.read(bytes: Spelling.another(of: code, at: start), by: issuer.reader)
            }
        }
        #expect(tally.count == 4_700 && tally.believed.isEmpty)
        #expect(tally.problems == [.badEncoding: 4_700])
    }

    @Test(arguments: Forgery.allCases)
    func correctlySigned(forgery: Forgery) throws {
        var tally = Tally(), random = Seeded(5)
        for _ in 0..<500 { tally.read(try forgery.code(issuer, &random), by: issuer.reader) }
        #expect(tally.believed.isEmpty)
        #expect(tally.problems == [forgery.problem: 500])
    }

    @Test func rubbish() {
        var tally = Tally(), random = Seeded(6)
        for _ in 0..<30_000 {
            tally.read(bytes: random.bytes(Int.random(in: 0...600, using: &random)), by: issuer.reader)
        }
        #expect(tally.count == 30_000 && tally.believed.isEmpty)
    }

    @Test func rubbishThatBeginsWell() {
        var tally = Tally(), random = Seeded(7)
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
        for _ in 0..<20_000 {
            let rest = random.bytes(Int.random(in: 0...200, using: &random)).map { alphabet[Int($0) % alphabet.count] }
            tally.read(bytes: Array("HZ1:".utf8) + rest, by: issuer.reader)
        }
        for number in 0..<15_000 {
            // Of the right length and version, and every fifth under a key of ours.
            let key = number % 5 == 0 ? PassForm.keyID(of: issuer.live.publicKey) : random.bytes(4)
            tally.read("HZ1:" + Base45.encode([1] + key + random.bytes(88)), by: issuer.reader)
        }
        #expect(tally.count == 35_000 && tally.believed.isEmpty)
        #expect(tally.problems[.badSignature, default: 0] >= 3_000)
    }

    /// Two halves of the ten thousand genuine ones, so that both cores of a small machine have work.
    @Test(arguments: [8, 9] as [UInt64])
    func everyGenuineOneIsBelieved(seed: UInt64) throws {
        var random = Seeded(seed), refused = 0
        for _ in 0..<5_000 {
            let pass = random.bytes(12)
            if issuer.reader.read(try issuer.code(pass: pass)) != .believed(issuer.claim(pass: pass)) { refused += 1 }
        }
        #expect(refused == 0)
    }
}
