import Foundation
import Testing

@testable import Intake

/// JSON as feeds send it, read in one walk.
struct LooseJSONTests {
    private func read(_ text: String) -> LooseJSON? { LooseJSON(Data(text.utf8)) }

    @Test func everyKindOfValue() {
        #expect(read(#" {"a": [1, -2.5e3, true, false, null, "x"], "b": {}, "c": []} "#) == .object([
            "a": .list([.number(1), .number(-2_500), .flag(true), .flag(false), .null, .text("x")]), "b": .object([:]), "c": .list([]),
        ]))
        #expect(read("\u{FEFF}[0]") == .list([.number(0)]), "a mark of the byte order is no part of it")
        #expect(read("[1e999]") == .list([.null]), "too large to be held")
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u0041\u00e9\u0627""#, "Aéا"), (#""\ud83d\ude00!""#, "😀!"),
        (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx\ude00""#, "\u{FFFD}x\u{FFFD}"), ("\"żółć 😀\"", "żółć 😀"),
    ])
    func escapes(text: String, meant: String) { #expect(read(text) == .text(meant)) }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a: 1}", "[1 2]", "01", "+1", "1.", ".5", "1e", "-", "tru", "nulll", "\"a", "\"\\x\"", "\"\\u12g4\"",
        "\"a\nb\"", "[1]]", "{} {}", "'a'", "NaN",
    ])
    func whatIsNoJSON(text: String) { #expect(read(text) == nil) }

    @Test func bytesThatAreNoUTF8AndNestsWithoutEnd() {
        #expect(LooseJSON(Data([0x22, 0xFF, 0x22])) == nil)
        let deep = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(read(deep(500)) != nil && read(deep(600)) == nil)
    }

    /// What Foundation reads is read alike: the demo centre's directory, cut off at every hundredth byte as well.
    @Test func asFoundationReadsIt() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let data = try Data(contentsOf: root.appending(path: "Config/demo/services.json"))
        let theirs = try JSONSerialization.jsonObject(with: data) as? NSDictionary
        let mine = try #require(LooseJSON(data))
        #expect(theirs == Self.object(mine) as? NSDictionary)
        for end in stride(from: 0, to: data.count - 3, by: 100) { #expect(LooseJSON(data.prefix(end)) == nil) }
    }

    private static func object(_ json: LooseJSON) -> Any {
        switch json {
        case .null: NSNull()
        case .flag(let flag): flag
        case .number(let number): number
        case .text(let text): text
        case .list(let items): items.map(object)
        case .object(let fields): fields.mapValues(object)
        }
    }
}
