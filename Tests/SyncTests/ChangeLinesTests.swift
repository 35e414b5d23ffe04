import Foundation
import Reception
import Sync
import Testing

@Suite("The lines of a request")
struct ChangeLinesTests {
    @Test("Each line is what JSON says of the change, whatever stands in its texts")
    func lines() throws {
        let odd = (0..<128).map { String(UnicodeScalar(UInt8($0))) }.joined() + "ż 🦊 \u{2028}"
        let detail = SentDetail(id: "d", version: 1, kind: "note", body: odd, expires: "2026-11-23T10:00:00Z")
        let changes = [
            SentChange(header: odd, salt: "00ff", body: odd, bodyHash: "aa", details: []),
            SentChange(header: "{}", salt: nil, body: nil, bodyHash: "bb", part: odd, details: [detail, detail]),
            SentChange(header: "", salt: nil, body: nil, bodyHash: "", details: []),
        ]
        let lines = try ChangeLines.encoded(changes).split(separator: 0x0a)
        #expect(lines.count == 3)
        for (line, change) in zip(lines, changes) {
            #expect(try JSONDecoder().decode(SentChange.self, from: Data(line)) == change)
            #expect(try Coding.decode(SentChange.self, from: Data(line)) == change)
            let keys = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]).keys
            #expect(keys.contains("body") == (change.body != nil), "what is held back is absent, and not null")
        }
    }
}
