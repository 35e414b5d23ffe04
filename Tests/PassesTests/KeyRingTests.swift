import Foundation
import Reception
import Testing

@testable import Passes

struct KeyRingTests {
    let issuer: Issuer
    let day = CentreDay(year: 2026, month: 11, day: 21)

    init() throws { issuer = try Issuer() }

    private func complaint(_ json: String) throws -> String {
        let folder = try Folder()
        try json.write(toFile: folder.path("ring"), atomically: false, encoding: .utf8)
        do {
            _ = try KeyRing.load(file: folder.path("ring"))
            return ""
        } catch {
            return error.description
        }
    }

    private func json(_ change: (String) -> String = { $0 }) throws -> String {
        change(String(decoding: try JSONEncoder().encode(issuer.ring), as: UTF8.self))
    }

    @Test func aRingIsReadAsItWasWritten() throws {
        let folder = try Folder()
        for key in issuer.ring.keys { try KeyRing.update(file: folder.path("ring")) { try $0.add(key) } }
        #expect(try KeyRing.load(file: folder.path("ring")) == issuer.ring)
        let text = try String(contentsOfFile: folder.path("ring"), encoding: .utf8)
        #expect(text.contains("\"revoked\" : \"2026-11-21\"") && text.hasSuffix("}\n"), "people read it too")
    }

    @Test func rotation() throws {
        var ring = KeyRing()
        try ring.add(issuer.live.publicHalf(label: "2025", from: day))
        try ring.add(issuer.stranger.publicHalf(label: "2026", from: day.advanced(by: 300)))
        let old = try issuer.code(), new = try issuer.code(issuer.body(issuer.stranger), by: issuer.stranger)
        #expect(believed(old, ring) && believed(new, ring), "both live")
        try ring.retire(issuer.live.id, on: day.advanced(by: 330))
        #expect(believed(old, ring) && believed(new, ring), "retired, and still believed")
        try ring.revoke(issuer.live.id, on: day.advanced(by: 340))
        #expect(PassReader(ring: ring).read(old) == .refused(.revokedKey))
        #expect(believed(new, ring))
    }

    @Test func theFirstDateStays() throws {
        var ring = issuer.ring
        try ring.revoke(issuer.revoked.id, on: day.advanced(by: 9))
        try ring.retire(issuer.retired.id, on: day.advanced(by: 9))
        #expect(ring.key(issuer.revoked.id)?.revoked == day && ring.key(issuer.retired.id)?.retired == day)
    }

    @Test func keysThatAreThereOrNot() {
        var ring = issuer.ring
        #expect(throws: KeyRingError.duplicate(id: issuer.live.id)) { try ring.add(issuer.live.publicHalf(label: "", from: day)) }
        #expect(throws: KeyRingError.unknown(id: issuer.stranger.id)) { try ring.retire(issuer.stranger.id, on: day) }
        #expect(throws: KeyRingError.unknown(id: "")) { try ring.revoke("", on: day) }
        #expect(ring == issuer.ring)
    }

    @Test func aRingThatIsNoneSaysWhere() throws {
        #expect(try complaint("") != "")
        #expect(try complaint("{").contains("not a key ring"))
        #expect(try complaint("{}").contains("keys"))
        #expect(try complaint("{\"keys\": 7}").contains("keys"))
        let changed = try json { $0.replacingOccurrences(of: issuer.retired.id, with: "00000000") }
        #expect(try complaint(changed).contains("keys[1].id: not the id of this key"))
        let half = Hex.text(of: issuer.retired.publicKey)
        #expect(try complaint(json { $0.replacingOccurrences(of: half, with: half.dropLast(2)) }).contains("keys[1].key: not 64 hexadecimal digits"))
        #expect(try complaint(json { $0.replacingOccurrences(of: "2026-11-21", with: "21/11/2026") }).contains("YYYY-MM-DD"))
    }

    @Test func theSameKeyTwiceIsNoRing() throws {
        var text = try json()
        text.replace("\"keys\":[", with: "\"keys\":[" + String(decoding: try JSONEncoder().encode(issuer.ring.keys[0]), as: UTF8.self) + ",")
        #expect(try complaint(text).contains("two keys with the same id"))
    }

    private func believed(_ code: String, _ ring: KeyRing) -> Bool {
        if case .believed = PassReader(ring: ring).read(code) { true } else { false }
    }
}
