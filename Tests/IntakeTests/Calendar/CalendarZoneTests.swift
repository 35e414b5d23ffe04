import Foundation
@testable import Intake
import Reception
import Testing

struct CalendarZoneTests {
    private func start(_ line: String, zones: [String] = []) -> (texts: [String], warnings: [String]) {
        let read = CalendarSample.read(zones + CalendarSample.event("UID:1", line))
        return (read.occurrences.map(\.text), read.complaints.map(\.reason))
    }

    /// A zone as Outlook writes it: London's rules since 1601, under any name.
    private func outlook(_ name: String) -> [String] {
        ["BEGIN:VTIMEZONE", "TZID:\(name)",
         "BEGIN:STANDARD", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000",
         "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
         "BEGIN:DAYLIGHT", "DTSTART:16010101T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
         "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE"]
    }

    @Test(arguments: [
        ("DTSTART:20260701T090000Z", "20260701T090000Z"),
        // A time without a zone is on the centre's clock.
        ("DTSTART:20260701T090000", "20260701T080000Z"), ("DTSTART:20260115T090000", "20260115T090000Z"),
        ("DTSTART;TZID=Europe/London:20260701T090000", "20260701T080000Z"),
        ("DTSTART;TZID=GMT Standard Time:20260701T090000", "20260701T080000Z"),
        ("DTSTART;TZID=\"GMT Standard Time\":20260115T090000", "20260115T090000Z"),
        ("DTSTART;TZID=GMT Standard Time 1:20260701T090000", "20260701T080000Z"),
        ("DTSTART;TZID=Greenwich Standard Time:20260701T090000", "20260701T090000Z"),
        ("DTSTART;TZID=W. Europe Standard Time:20260701T090000", "20260701T070000Z"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260701T090000", "20260701T080000Z"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Buenos_Aires:20260701T090000", "20260701T120000Z"),
        ("DTSTART;TZID=Europe/Paris:20260701T090000Z", "20260701T090000Z"),
    ]) func findsTheInstant(line: String, text: String) {
        let found = start(line)
        #expect(found.texts == [text])
        #expect(found.warnings.isEmpty)
    }

    @Test func warnsOfAZoneNobodyKnows() {
        // Foundation takes BST for Bangladesh.
        for name in ["BST", "Customized Time Zone", "Mars/Olympus"] {
            let found = start("DTSTART;TZID=\(name):20260701T090000")
            #expect(found.texts == ["20260701T080000Z"])
            #expect(found.warnings == ["TZID names a zone that is not known; the centre's own is taken"])
        }
    }

    @Test func theFilesOwnZoneWinsOverItsName() {
        #expect(start("DTSTART;TZID=GMT:20260701T090000").texts == ["20260701T090000Z"])
        #expect(start("DTSTART;TZID=GMT:20260701T090000", zones: outlook("GMT")).texts == ["20260701T080000Z"])
        #expect(start("DTSTART;TZID=Customized Time Zone:20261115T090000", zones: outlook("Customized Time Zone")).texts == ["20261115T090000Z"])
        #expect(start("DTSTART;TZID=Customized Time Zone:20261025T013000", zones: outlook("Customized Time Zone")).texts == ["20261025T003000Z"])
    }

    @Test func aZoneThatSaysNothingIsLookedUpByName() {
        let found = start("DTSTART;TZID=Europe/London:20260701T090000", zones: ["BEGIN:VTIMEZONE", "TZID:Europe/London", "END:VTIMEZONE"])
        #expect(found.texts == ["20260701T080000Z"])
        #expect(found.warnings == ["the zone says nothing that can be used; its name is looked up instead"])
    }

    @Test func beyondTheYearsItDescribesTheNameCounts() {
        let years = ["BEGIN:VTIMEZONE", "TZID:Europe/London",
                     "BEGIN:DAYLIGHT", "DTSTART:20250330T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:DAYLIGHT",
                     "BEGIN:STANDARD", "DTSTART:20241027T020000", "RDATE:20251026T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000",
                     "END:STANDARD", "END:VTIMEZONE"]
        #expect(start("DTSTART;TZID=Europe/London:20260701T090000", zones: years).texts == ["20260701T080000Z"])
        #expect(start("DTSTART;TZID=Europe/London:20260115T090000", zones: years).texts == ["20260115T090000Z"])
    }

    @Test func eachCalendarOfAFileHasItsOwnZones() {
        func calendar(_ offset: String, _ uid: String) -> [String] {
            ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Here", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:\(offset)",
             "TZOFFSETTO:\(offset)", "END:STANDARD", "END:VTIMEZONE"]
                + CalendarSample.event("UID:\(uid)", "DTSTART;TZID=Here:20260701T090000") + ["END:VCALENDAR"]
        }
        let file = Data((calendar("+0200", "a") + calendar("-0500", "b")).joined(separator: "\n").utf8)
        let read = CalendarSample.reader.occurrences(in: file, file: "two.ics", window: CalendarSample.year2026)
        #expect(read.occurrences.map { $0.uid + " " + $0.text } == ["a 20260701T070000Z", "b 20260701T140000Z"])
    }

    @Test func everyWindowsNameIsAZoneHere() {
        for name in ["GMT Standard Time", "Eastern Standard Time", "India Standard Time", "UTC", "UTC+13", "Tokyo Standard Time"] {
            #expect(CalendarZones.known(name) != nil, "\(name)")
        }
    }

    /// The clocks of London go forward on 29 March 2026 at 01:00 and back on 25 October at 02:00.
    @Test(arguments: [
        ("20260329T003000", "20260329T003000Z"), ("20260329T010000", "20260329T010000Z"), ("20260329T013000", "20260329T013000Z"),
        ("20260329T020000", "20260329T010000Z"), ("20261025T003000", "20261024T233000Z"), ("20261025T013000", "20261025T003000Z"),
        ("20261025T020000", "20261025T020000Z"),
    ]) func readsSkippedAndDoubledTimes(wall: String, text: String) {
        #expect(start("DTSTART:\(wall)").texts == [text])
        #expect(start("DTSTART;TZID=Here:\(wall)", zones: outlook("Here")).texts == [text])
    }
}
