import Foundation
import Reception
import Testing

@testable import Passes

/// What a scanner may hand over, and what is said of it. Each problem has its own case here.
struct PassReaderTests {
    let issuer: Issuer
    let code: String

    init() throws {
        issuer = try Issuer()
        code = try issuer.code()
    }

    private func problem(_ text: String) -> PassProblem? {
        guard case .refused(let problem) = issuer.reader.read(text) else { return nil }
        return problem
    }

    @Test func genuineIsBelieved() {
        #expect(issuer.reader.read(code) == .believed(issuer.claim()))
        #expect(issuer.reader.read(bytes: Array(code.utf8)) == .believed(issuer.claim()))
    }

    @Test(arguments: ["\r", "\n", "\r\n", "\t"])
    func theScannersEndIsLeftOut(end: String) {
        #expect(issuer.reader.read(code + end) == .believed(issuer.claim()))
        #expect(problem(code + end + end) == .strangeCharacters)
        #expect(problem(end + code) == .strangeCharacters)
        #expect(problem(end) == .empty)
    }

    /// Base45 has the space in its alphabet, so that trimming could break a code; and one that is added is one too many.
    @Test func spacesAreNeverTrimmed() throws {
        #expect(code.contains(" "))
        #expect(problem(code + " ") == .badEncoding)
        #expect(problem(" " + code) == .otherScheme)
        #expect(problem(code.replacingOccurrences(of: " ", with: "")) != nil)
    }

    @Test func nothing() { #expect(problem("") == .empty) }

    @Test func tooLongIsRefusedUnread() {
        #expect(problem(String(repeating: "A", count: 512)) == .otherScheme)
        #expect(problem(String(repeating: "A", count: 513)) == .tooLong)
        #expect(problem(code + String(repeating: "0", count: 10_240)) == .tooLong)
        #expect(problem(String(repeating: "é", count: 257)) == .tooLong, "counted in bytes")
        let rubbish = String(repeating: "\u{0}", count: 10_000_000)
        let time = ContinuousClock().measure { for _ in 0..<1_000 where problem(rubbish) != .tooLong { Issue.record("read") } }
        #expect(time < .seconds(1), "a thousand times ten megabytes: only the length is looked at")
    }

    @Test(arguments: ["\u{0}", "\u{1B}[2J", "HZ1:\u{0}", "HZ1:\u{7F}", "HZ1:é", "żółw", "HZ1:\u{200B}", "😀", "\u{FEFF}HZ1:AB", "a\nb"])
    func strangeCharacters(text: String) { #expect(problem(text) == .strangeCharacters) }

    @Test(arguments: ["]Q1", "]Q3", "]C1", "]d2", "]e0", "]QA"])
    func symbologyPrefix(prefix: String) {
        #expect(problem(prefix + code) == .symbologyPrefix)
        #expect(problem(prefix) == .symbologyPrefix)
    }

    @Test(arguments: ["]", "]]]", "]Q", "]1Q", "]Q-HZ1:"])
    func notASymbologyPrefix(text: String) { #expect(problem(text) == .otherScheme) }

    @Test func lowerCase() {
        #expect(problem(code.lowercased()) == .lowerCase)
        #expect(problem("hZ1:" + code.dropFirst(4)) == .lowerCase)
        #expect(problem("HZ1:" + code.dropFirst(4).lowercased()) == .badEncoding)
    }

    @Test(arguments: [
        "https://example.org/HZ1:", "HTTP://EXAMPLE.ORG", "www.example.org", "WWW.EXAMPLE.ORG", "otpauth://totp/x",
        "a+b-c.9://x", "file:///etc/passwd",
    ])
    func addressesAreNeverFollowed(text: String) { #expect(problem(text) == .address) }

    @Test(arguments: [
        "HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC", "AQAAAAoAQDIzNDU2Nzg5", "01095060001343521725123110ABC", "(01)09506000134352",
        "5012345678900", "://x", "9http://x", "WIFI:S:centre;T:WPA;P:x;;", "mailto:a@example.org", "BEGIN:VCARD", "HZ", "HZ1",
        "HZX:AB", "hello", " ", "striped fox",
    ])
    func otherSchemes(text: String) { #expect(problem(text) == .otherScheme) }

    @Test(arguments: ["HZ1:A", "HZ1:GGW", "HZ1:::", "HZ1:BB8a", "HZ1:BB,", "HZ1:https://"])
    func badEncoding(text: String) { #expect(problem(text) == .badEncoding) }

    @Test func unknownVersion() {
        for version: UInt8 in [0, 2, 255] { #expect(problem(Issuer.altered(code) { $0[0] = version }) == .unknownVersion) }
        #expect(problem("HZ2:" + code.dropFirst(4)) == .unknownVersion)
        #expect(problem(Issuer.altered(code) { $0 = [2] }) == .unknownVersion)
    }

    @Test func tooShort() {
        #expect(problem("HZ1:") == .tooShort)
        for length in 1..<93 { #expect(problem(Issuer.altered(code) { $0 = Array($0.prefix(length)) }) == .tooShort) }
    }

    @Test func trailingBytes() {
        for extra in [1, 2, 3, 64, 200] {
            #expect(problem(Issuer.altered(code) { $0 += [UInt8](repeating: 0, count: extra) }) == .trailingBytes)
        }
        #expect(problem(code + "0") == .trailingBytes, "one character more makes one byte more")
    }

    @Test func keys() throws {
        #expect(problem(try issuer.code(issuer.body(issuer.stranger), by: issuer.stranger)) == .unknownKey)
        #expect(problem(try issuer.code(issuer.body(issuer.revoked), by: issuer.revoked)) == .revokedKey)
        let old = try issuer.code(issuer.body(issuer.retired), by: issuer.retired)
        #expect(issuer.reader.read(old) == .believed(issuer.claim(key: issuer.retired)))
        #expect(PassReader(ring: KeyRing()).read(code) == .refused(.unknownKey))
    }

    @Test func aSignatureForSomethingElseIsNone() throws {
        let body = try issuer.body()
        #expect(problem(try issuer.code(body, by: issuer.retired)) == .badSignature)
        let bare = issuer.live.signature(for: body.bytes) ?? []
        #expect(problem(PassForm.prefix + Base45.encode(body.bytes + bare)) == .badSignature, "signed without the domain")
    }

    /// Signed by a key of ours, and yet not to be believed.
    @Test(arguments: [(2_000, 1_999), (2_000, 2_397), (65_535, 0), (0, 65_535)] as [(UInt16, UInt16)])
    func badWindow(from: UInt16, until: UInt16) throws {
        var body = try issuer.body()
        (body.from, body.until) = (from, until)
        #expect(problem(try issuer.code(body)) == .badWindow)
    }

    @Test(arguments: [(2_000, 2_000), (2_000, 2_396), (0, 396), (65_535, 65_535)] as [(UInt16, UInt16)])
    func goodWindow(from: UInt16, until: UInt16) throws {
        var body = try issuer.body()
        (body.from, body.until) = (from, until)
        #expect(problem(try issuer.code(body)) == nil)
    }

    /// The signature is all the reader judges: whose centre it is, the rules decide by the mark.
    @Test func anotherCentreIsBelievedAndNamed() throws {
        var body = try issuer.body()
        body.mark = PassForm.mark(of: Centre.ID("hillside"))
        guard case .believed(let claim) = issuer.reader.read(try issuer.code(body)) else { Issue.record("refused"); return }
        #expect(claim.centre == PassForm.mark(of: Centre.ID("hillside")) && claim.centre != PassForm.mark(of: issuer.centre))
    }
}
