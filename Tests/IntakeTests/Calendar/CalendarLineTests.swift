import Foundation
@testable import Intake
import Reception
import Testing

struct CalendarLineTests {
    private func lines(_ text: String) -> [CalendarLine] { contents(Data(text.utf8)) }

    private func contents(_ data: Data) -> [CalendarLine] {
        CalendarLines(data).compactMap { CalendarLine(String(decoding: $0.bytes, as: UTF8.self), line: $0.line) }
    }

    @Test(arguments: ["\r\n", "\n"]) func readsEitherLineBreak(newline: String) {
        let read = lines(["SUMMARY:One", "DESCRIPTION:Two", ""].joined(separator: newline))
        #expect(read.map(\.name) == ["SUMMARY", "DESCRIPTION"])
        #expect(read.map(\.value) == ["One", "Two"])
        #expect(read.map(\.line) == [1, 2])
    }

    @Test func unfoldsInTheMiddleOfACharacter() throws {
        // The fold stands between the two bytes of "é".
        let bytes: [UInt8] = Array("SUMMARY:Caf".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xA9] + Array(" visit\r\nUID:1\r\n".utf8)
        let read = contents(Data(bytes))
        #expect(read.map(\.value) == ["Café visit", "1"])
        #expect(read.map(\.line) == [1, 3])
    }

    @Test func unfoldsAfterTabsAndDoubledLineBreaks() {
        #expect(lines("SUMMARY\n\n :One\n\t two\n").map(\.value) == ["One two"])
    }

    @Test func passesOverAByteOrderMark() {
        #expect(contents(Data([0xEF, 0xBB, 0xBF]) + Data("UID:1\n".utf8)).map(\.name) == ["UID"])
    }

    @Test func readsParametersWithQuotesAndCarets() throws {
        let read = lines("attendee;CN=\"Khan, Amina\";X-NOTE=^'so^'^n^^:mailto:amina@example.org\n")
        let line = try #require(read.first)
        #expect(line.name == "ATTENDEE")
        #expect(line.parameters == ["CN": "Khan, Amina", "X-NOTE": "\"so\"\n^"])
        #expect(line.value == "mailto:amina@example.org")
    }

    @Test(arguments: ["no colon", ":no name", "CN;X=\"open:1", "", "NAME=VALUE:1"]) func findsNoPropertyIn(text: String) {
        #expect(CalendarLine(text, line: 1) == nil)
    }

    @Test func forgivesAStraySemicolon() {
        #expect(CalendarLine("DTSTART;:20260105", line: 1)?.value == "20260105")
    }

    @Test func undoesEscapes() {
        #expect(CalendarText.unescaped(#"One\, two\; three\\four\nfive\N\x\"#) == "One, two; three\\four\nfive\n\\x\\")
        #expect(CalendarText.list(#"Early years\, group, Speech ,"#) == ["Early years, group", "Speech", ""])
    }

    @Test func cutsALineThatIsTooLong() throws {
        let content = try #require(CalendarLines(Data(String(repeating: "A", count: CalendarLines.longestLine + 5).utf8)).first { _ in true })
        #expect(content.cut)
        #expect(content.bytes.count == CalendarLines.longestLine)
    }

    @Test(arguments: [
        ("20260329T013000Z", "20260329T013000", CalendarTime.Kind.utc), ("20260329T013000", "20260329T013000", .zoned("X")),
        ("20240229", "20240229T000000", .day), ("20261231T235960Z", "20261231T235959", .utc),
    ]) func readsTimes(text: String, wall: String, kind: CalendarTime.Kind) {
        #expect(CalendarTime(text, zone: "X")?.wall.text() == wall)
        #expect(CalendarTime(text, zone: "X")?.kind == kind)
    }

    @Test(arguments: [
        "", "2026", "20260230", "20261301", "00000101", "20260101T250000", "20260101T0000", "2026-01-01", "20260101T000000+01", "２０２６０１０１",
    ])
    func findsNoTimeIn(text: String) {
        #expect(CalendarTime(text, zone: nil) == nil)
    }

    @Test(arguments: [("PT45M", 0, 2700), ("P1DT2H", 1, 7200), ("P2W", 14, 0), ("-PT15M", 0, -900), ("+PT1M30S", 0, 90)])
    func readsDurations(text: String, days: Int, seconds: Int) {
        #expect(CalendarDuration(text) == CalendarDuration(days: days, seconds: seconds))
    }

    @Test(arguments: ["", "P", "PT", "45M", "P1H", "PT1D", "P1D2", "P999999999W", "PT99999999999999999999S", "P400D"])
    func findsNoDurationIn(text: String) {
        #expect(CalendarDuration(text) == nil)
    }

    @Test(arguments: [("+0100", 3600), ("-0330", -12_600), ("+013015", 5415), ("0100", nil), ("+25", nil), ("+9900", nil)])
    func readsOffsets(text: String, seconds: Int?) {
        #expect(UTCOffset.seconds(text) == seconds)
    }
}
