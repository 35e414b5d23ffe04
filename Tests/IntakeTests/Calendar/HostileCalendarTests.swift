import Foundation
import Intake
import Reception
import Testing

/// Files made to crash a reader, or to keep it busy.
struct HostileCalendarTests {
    private typealias Sample = CalendarSample

    /// Each must be done in moments; the limit is wide because the machines that test are slow.
    private func inTime<Result>(_ seconds: Double = 60, _ work: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        defer { #expect(ContinuousClock.now - start < .seconds(seconds)) }
        return try work()
    }

    @Test(arguments: [
        ("FREQ=DAILY", 365), ("FREQ=DAILY;INTERVAL=2147483647", 0), ("FREQ=WEEKLY;INTERVAL=999999999999999999999999", 0),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", 0), ("FREQ=YEARLY;BYDAY=53MO;BYMONTH=2", 0),
        ("FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2;COUNT=1000000000", 0),
    ]) func aRuleFromTheYearOneCostsNoMore(rule: String, count: Int) {
        let read = inTime { Sample.read(Sample.event("UID:1", "DTSTART:00010101T090000Z", "RRULE:\(rule)")) }
        #expect(read.occurrences.count == count || !read.complaints.isEmpty)
    }

    @Test func aCountThatTakesTooLongIsRefused() {
        let read = inTime { Sample.read(Sample.event("UID:1", "DTSTART:00010101T090000Z", "RRULE:FREQ=DAILY;COUNT=1000000000")
            + Sample.event("UID:2", "DTSTART:20260105T090000Z")) }
        #expect(read.occurrences.map(\.uid) == ["2"])
        #expect(read.complaints.map(\.origin.line) == [3])
    }

    @Test func manyCostlyRulesTogetherAreBounded() {
        let times = "BYHOUR=\((0..<24).map(String.init).joined(separator: ","));BYMINUTE=\((0..<60).map(String.init).joined(separator: ","))"
        let events = (0..<100).flatMap { Sample.event("UID:\($0)", "DTSTART:19000101T000000Z", "RRULE:FREQ=DAILY;COUNT=999999999;\(times)") }
        let read = inTime(120) { Sample.read(events) }
        #expect(read.complaints.count == 100)
    }

    @Test func anEventOfEachMinuteIsRefused() {
        let times = "BYHOUR=\((0..<24).map(String.init).joined(separator: ","));BYMINUTE=\((0..<60).map(String.init).joined(separator: ","))"
        let read = inTime { Sample.read(Sample.event("UID:1", "DTSTART:20260101T000000Z", "RRULE:FREQ=DAILY;\(times)")
            + Sample.event("UID:2", "DTSTART:20260105T090000Z")) }
        #expect(read.occurrences.map(\.uid) == ["2"])
        #expect(read.complaints.map(\.origin.line) == [3])
    }

    @Test func deepNestingIsPassedOver() {
        let deep = Array(repeating: "BEGIN:VEVENT", count: 100_000) + Sample.event("UID:1", "DTSTART:20260105T090000Z")
        let read = inTime { Sample.read(deep + Sample.event("UID:2", "DTSTART:20260105T090000Z")) }
        #expect(read.occurrences.isEmpty)
        let closed = Array(repeating: "BEGIN:X-BOX", count: 50_000) + Array(repeating: "END:X-BOX", count: 50_000)
        #expect(Sample.starts(closed + Sample.event("UID:2", "DTSTART:20260105T090000Z")).count == 1)
    }

    @Test func aLineOfTenMegabytesIsPassedOver() {
        let long = String(repeating: "x", count: 10_000_000)
        let read = inTime { Sample.read(Sample.event("UID:1", "DTSTART:20260105T090000Z", "DESCRIPTION:\(long)", "ATTACH:\(long)")) }
        #expect(read.occurrences.count == 1)
        #expect(read.complaints.map(\.origin.line) == [6])
    }

    @Test func manyExclusionsAndAdditionsStayLinear() {
        let dates: [String] = (0..<9_000).map { (number: Int) -> String in
            let day = String(format: "2026%02d%02d", number % 12 + 1, number % 28 + 1)
            return day + String(format: "T%02d%02d00Z", number % 24, number / 24 % 60)
        }
        let (added, excluded) = (dates.joined(separator: ","), dates.prefix(6_000).joined(separator: ","))
        let read = inTime { Sample.read(Sample.event("UID:1", "DTSTART:20260101T090000Z", "RDATE:" + added, "EXDATE:" + excluded)) }
        #expect(read.occurrences.contains { $0.state == .excluded })
    }

    @Test(arguments: ["", "\n\n\n", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260105T090000Z\n", "END:VCALENDAR", "PK\u{3}\u{4}", "<html>"])
    func brokenFilesAreComplainedOf(text: String) {
        let read = Sample.reader.occurrences(in: Data(text.utf8), file: "broken.ics", window: Sample.year2026)
        #expect(read.occurrences.isEmpty)
        #expect(!read.complaints.isEmpty)
    }

    @Test func oneBadEventLosesNothingElse() {
        let read = Sample.read(
            Sample.event("UID:1", "SUMMARY:Private matter") + Sample.event("UID:2", "DTSTART:Private matter") + ["Private matter"]
                + Sample.event("UID:3", "DTSTART:20260105T090000Z"))
        #expect(read.occurrences.map(\.uid) == ["3"])
        #expect(read.complaints.map(\.description) == [
            "test.ics:3: DTSTART: the event has no start", "test.ics:9: DTSTART: the event's start is no date and no time",
            "test.ics:11: warning: not a property: a line has a name, a colon and a value",
        ])
    }

    @Test func aFileInWindows1252IsReadWithAWarning() throws {
        var data = Sample.file(Sample.event("UID:1", "DTSTART:20260105T090000Z", "SUMMARY:Caf?"))
        let mark = try #require(data.lastIndex(of: UInt8(ascii: "?")))
        data[mark] = 0xE9
        let (records, complaints) = CalendarReader(Sample.profile, centreZone: Sample.london).book(
            data, file: "old.ics", window: Sample.year2026, profile: Sample.profile, lookup: CalendarLookup(service: { _ in nil }))
        #expect(records.map(\.note) == ["Café"])
        #expect(complaints.map(\.origin.line) == [6])
    }

    /// Bytes changed, lost, doubled and swapped at random: whatever comes of it, it is read to its end and stays in the window.
    @Test func survivesMutations() {
        let seed = Sample.file(
            ["BEGIN:VTIMEZONE", "TZID:Here", "BEGIN:DAYLIGHT", "DTSTART:16010325T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
             "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE"]
                + Sample.event(
                    "UID:1", "DTSTART;TZID=Here:20260105T090000", "DTEND;TZID=\"Here\":20260105T100000",
                    "RRULE:FREQ=WEEKLY;BYDAY=MO,-1FR;COUNT=30;WKST=SU", "RDATE;VALUE=PERIOD:20260111T120000Z/PT2H",
                    "EXDATE;TZID=Here:20260112T090000", "ATTENDEE;CN=\"Khan^n\":mailto:a@b.example", "SUMMARY:Caf\u{E9}\\, \\n")
                + Sample.event("UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Here:20260119T090000", "DTSTART;TZID=Here:20260120T090000"))
        var random = Seeded(5545)
        for _ in 0..<500 {
            let data = random.mutated(seed)
            let read = Sample.reader.occurrences(in: data, file: "fuzz.ics", window: Sample.year2026)
            #expect(read.occurrences.allSatisfy { Sample.year2026.contains($0.start) && $0.end >= $0.start })
        }
    }
}

extension Seeded {
    fileprivate mutating func mutated(_ data: Data) -> Data {
        var bytes = Array(data)
        for _ in 0..<Int.random(in: 1...8, using: &self) {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            let length = min(Int.random(in: 1...40, using: &self), bytes.count - place)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &self)
            case 1: bytes[place] = "0123456789-+;:,=\"\r\n TZ/".utf8.randomElement(using: &self) ?? 0
            case 2 where bytes.count > length + 1: bytes.removeSubrange(place..<(place + length))
            case 3: bytes.insert(contentsOf: bytes[place..<(place + length)], at: Int.random(in: 0...bytes.count, using: &self))
            default: bytes.insert(contentsOf: "99999999".utf8, at: place)
            }
        }
        return Data(bytes)
    }
}
