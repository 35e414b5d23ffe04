import Foundation
import Reception
import Testing

@Suite struct AssistanceTests {
    @Test(arguments: [
        ("Sam", "Sam"), ("  Sam  Smith ", "Sam"), ("O'Neill", "O'Neill"), ("Anne\u{2011}Marie B.", "Anne\u{2011}Marie"), ("Żaneta", "Żaneta"),
        ("آمنہ خان", "آمنہ"), ("ਸਿਮਰਨ", "ਸਿਮਰਨ"), ("সুমি", "সুমি"), ("李", "李"), (String(repeating: "a", count: 30), String(repeating: "a", count: 30)),
    ])
    func aFirstNameIsTheFirstWordInAnyScript(typed: String, name: String) throws {
        #expect(try FirstName(typed).text == name)
    }

    @Test(arguments: [
        "", "   ", "4711", "Sam1", "<b>Sam", "Sam.", "-Sam", "'", "Sam\u{202E}", "S\u{1B}[2J", "😀", "Sam@home", String(repeating: "a", count: 31),
        "a" + String(repeating: "\u{301}", count: 100),
    ])
    func whatIsNoNameIsRefusedAndNotRepeated(typed: String) {
        let error = #expect(throws: DeskError.self) { try FirstName(typed) }
        #expect(error?.code == .invalid && error?.cause.contains("first name of at most 30 letters") == true)
        #expect(error?.cause.contains("Sam") == false)
    }

    private func moment(_ wall: TimeInterval, _ boottime: Int64, _ boot: String = "b") -> Moment {
        Moment(wall: Date(timeIntervalSince1970: wall), boottime: boottime * 1_000_000_000, boot: boot, trusted: true)
    }

    @Test func timeIsCountedByTheClockThatDoesNotJump() {
        #expect(moment(5_000, 160).seconds(since: moment(9_000, 100)) == 60)
        #expect(moment(5_000, 10, "new").seconds(since: moment(4_970, 100)) == 30)
        #expect(moment(4_000, 10, "new").seconds(since: moment(4_970, 100)) == 0)
    }

    @Test func aCallIsOverdueAfterTwoMinutesUnlessSomebodyComes() {
        let call = Notice(ticket: "A", at: .now, kiosk: "main", refusal: nil, reason: .toilet, waited: 110)
        #expect(!call.isOverdue() && !call.isOverdue(later: 10) && call.isOverdue(later: 11))
        var answered = call
        answered.answer = .init(name: nil, seconds: 100)
        #expect(!answered.isOverdue(later: 1_000))
        #expect(!Notice(ticket: "A", at: .now, kiosk: "main", refusal: Refusal(.tooEarly), waited: 999).isOverdue())
    }

    @Test func journalsFromBeforeReasonsAreStillRead() throws {
        let body = try Change.Body(kind: .assistance, from: Data(#"{"kiosk":"main","ticket":"7KFM"}"#.utf8))
        #expect(body == .assistance(AssistanceAsked(ticket: "7KFM", kiosk: "main", reason: nil)))
        let act = try Coding.decode(StaffAct.self, from: Data(#"{"kind":"acknowledge","target":"7KFM"}"#.utf8))
        #expect(act == StaffAct(.acknowledge, "7KFM"))
    }
}
