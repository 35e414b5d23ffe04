import Foundation
@testable import Reception
import Testing

@Suite("What nearly every change has is read field by field, as Codable reads it")
struct PlainFieldsTests {
    private static let at = "2026-11-23T10:30:00.123456Z"
    private static let attendance = """
        {"appointment":"b","arrival":"a","due":"\(at)","id":"t","late":false,"place":"blue","service":"speech","state":"waiting","visit":"v"}
        """
    private static let arrival = """
        {"at":"\(at)","companions":2,"flags":["believed","double-booked"],"id":"a","kiosk":"main","pass":"x",\
        "token":{"animal":"fox","number":3,"pattern":"striped"},"way":"look-up"}
        """

    @Test("Whole, without a field, or with another value in its place")
    func altered() throws {
        try alike(Arrived.self, """
            {"arrival":\(Self.arrival),"attendances":[\(Self.attendance)],"visits":[{"arrival":"a","began":"\(Self.at)","ended":"\(Self.at)","id":"v",\
            "person":"p"}]}
            """)
        try alike(Acted.self, """
            {"ended":["v","w"],"kind":"call","steps":[{"after":\(Self.attendance),"attendance":"t","before":\(Self.attendance),"since":"\(Self.at)"}]}
            """)
        try alike(PartyTold.self, #"{"absent":["v"],"arrival":"a","companions":2}"#)
        try alike(Moment.self, #"{"boot":"b","boottime":-5,"trusted":true,"wall":"\#(Self.at)"}"#)
        try alike(SentChange.self, """
            {"body":"{\\"a\\":\\"ü\\"}","body_hash":"ff","details":[{"body":"{}","expires":"\(Self.at)","id":"d","kind":"note","version":2}],\
            "header":"{}","part":"{}","salt":"00"}
            """)
    }

    /// Every key of the text is renamed, and every value replaced, one at a time.
    private func alike<Value: PlainReadable & Equatable>(_ type: Value.Type, _ text: String) throws {
        let document = try #require(PlainDocument(Array(text.utf8)))
        #expect(try type.init(PlainFields(document)) == Coding.decodeByFoundation(type, from: Data(text.utf8)))
        var refused = 0
        for place in document.tokens.indices {
            let token = document.tokens[place]
            let isText = token.kind == .text || token.kind == .escaped
            let range = isText ? Int(token.start) - 1..<Int(token.end) + 1 : Int(token.start)..<Int(token.end)
            for other in ["null", "7", "7.5", "true", "\"\"", "\"zz\"", "[]", "{}", "[null]", "-1", "\"2026-02-30T10:30:00.000000Z\""] {
                var bytes = Array(text.utf8)
                bytes.replaceSubrange(range, with: Array(other.utf8))
                let expected = try? Coding.decodeByFoundation(type, from: Data(bytes))
                refused += expected == nil ? 1 : 0
                let plain = PlainDocument(bytes).flatMap { try? type.init(PlainFields($0)) }
                #expect(plain == nil || plain == expected, "\(String(decoding: bytes, as: UTF8.self))")
                #expect((try? Coding.decode(type, from: Data(bytes))) == expected, "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
        #expect(refused > 10)
    }
}
