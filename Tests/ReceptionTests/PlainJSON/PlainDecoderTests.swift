import Foundation
@testable import Reception
import Testing

@Suite("JSON that Hazel has written is read in one go")
struct PlainDecoderTests {
    private static let at = Date(microseconds: 1_795_428_000_123_456)

    private static var arrived: Arrived {
        let arrival = Arrival(
            id: "a", kiosk: "main", way: .lookUp, pass: nil, at: at, token: Token(.fox, .striped, number: 3), companions: 2,
            flags: [.believed, .doubleBooked])
        let visits = ["v1", "v2"].map { Visit(id: .init($0), arrival: "a", person: "p", began: at, ended: $0 == "v2" ? at : nil) }
        let attendance = Attendance(
            id: "t", visit: "v1", arrival: "a", appointment: nil, service: "speech", place: "blue", due: at, late: true, state: .notCome)
        return Arrived(arrival: arrival, visits: visits, attendances: [attendance])
    }

    private static var sent: SentChange {
        SentChange(
            header: #"{"epoch":"e","sequence":1}"#, salt: "00", body: "{\"said\":\"\\\\ über / \n\tالعربية\"}", bodyHash: "ff", part: nil,
            details: [SentDetail(id: "d", version: 2, kind: "note", body: "{}", expires: "2026-11-23T10:00:00Z")])
    }

    private static var verdict: Verdict {
        Verdict(kept: 1, already: -2, refused: [.init(id: "c", sequence: 9, code: "bad-body", sentence: "“No.”")], upTo: Position(epoch: "e", sequence: 4))
    }

    private static let items: [BookItem] = [
        .revoked(pass: "x"), .passKey(id: "k", publicKey: "00", until: CentreDay("2026-12-01")), .erasure(person: "p"),
        .appointment(SentAppointment(
            source: "s", externalID: "1", personExternalID: "2", givenName: "Zoë", familyName: nil, born: CentreDay("2018-02-03"), service: "speech",
            start: at, minutes: 30, place: nil, state: "booked", sensitive: false, revision: 7)),
    ]

    @Test("Whatever is written is read as it was, without asking Foundation")
    func written() throws {
        try same(Self.arrived)
        try same(Self.sent)
        try same(Self.verdict)
        try same(Self.items)
        try same(Moment(wall: Self.at, boottime: .max / 20, boot: "b", trusted: true))
        try same(["a": [1.5, -0.25, 3], "b": []])
        try same([true, false, nil])
        try same(SharingAgreement.Field.allCases)
    }

    private func same<Value: Codable & Equatable>(_ value: Value) throws {
        let text = try Coding.encode(value)
        #expect(try PlainDecoder.decode(Value.self, from: text) == value, "\(String(decoding: text, as: UTF8.self))")
        #expect(try Coding.decode(Value.self, from: text) == value)
    }

    @Test("What is wrong, or in another form, is Foundation's to read or to refuse", arguments: [
        "", "{", "[1,]", "[01]", "[1e3]", "[1.]", "[-]", "[1 2]", "[\"\u{01}\"]", "[\"\\u0041\"]", "[\"\\x\"]", "[\"a]", "[tru]", "[1]x",
        #"{"b":1,"a":1}"#, #"{"ä":1}"#, #"{"a":1,"a":2}"#, String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
    ])
    func other(_ text: String) { #expect(PlainDocument(Array(text.utf8)) == nil) }

    @Test("A number that does not fit, a day that there is not, and a word of no list are no values")
    func values() {
        #expect(throws: (any Error).self) { try Coding.decode([UInt8].self, from: Data("[256]".utf8)) }
        #expect(throws: (any Error).self) { try Coding.decode([Int64].self, from: Data("[9223372036854775808]".utf8)) }
        #expect(throws: (any Error).self) { try Coding.decode([CentreDay].self, from: Data("[\"2026-02-30\"]".utf8)) }
        #expect(throws: (any Error).self) { try Coding.decode([Attendance.State].self, from: Data("[\"gone\"]".utf8)) }
        #expect(throws: (any Error).self) { try Coding.decode([String].self, from: Data([0x5b, 0x22, 0xff, 0x22, 0x5d])) }
        #expect((try? Coding.decode([Int64].self, from: Data("[9223372036854775807]".utf8))) == [.max])
    }

    @Test("Texts with bytes altered anywhere are never read as something else than Foundation reads", arguments: 1...4)
    func altered(seed: Int) throws {
        var random = Seeded(UInt64(seed)), plain = 0
        let texts = (try Coding.encode(Self.arrived), try Coding.encode(Self.sent), try Coding.encode(Self.verdict))
        for _ in 0..<250 {
            plain += try agree(Arrived.self, Self.altered(texts.0, &random))
            plain += try agree(SentChange.self, Self.altered(texts.1, &random))
            plain += try agree(Verdict.self, Self.altered(texts.2, &random))
        }
        #expect(plain > 40, "some are still JSON: \(plain)")
    }

    private func agree<Value: Decodable & Equatable>(_ type: Value.Type, _ text: Data) throws -> Int {
        guard let value = try? PlainDecoder.decode(type, from: text) else { return 0 }
        let other = try? Coding.decodeByFoundation(type, from: text)
        #expect(other == value, "\(String(decoding: text, as: UTF8.self))")
        return 1
    }

    private static func altered(_ text: Data, _ random: inout Seeded) -> Data {
        var bytes = [UInt8](text)
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.insert(Array(" \"\\,:{}[]0e-.ntu".utf8).randomElement(using: &random) ?? 0x20, at: place)
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
            }
        }
        return Data(bytes)
    }
}
