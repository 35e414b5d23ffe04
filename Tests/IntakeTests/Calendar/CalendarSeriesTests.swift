import Foundation
import Intake
import Reception
import Testing

struct CalendarSeriesTests {
    private typealias Sample = CalendarSample

    @Test func aWeeklySeriesKeepsItsHourWhenTheClocksChange() {
        let starts = Sample.starts(Sample.event("UID:1", "DTSTART;TZID=Europe/London:20260319T093000", "RRULE:FREQ=WEEKLY;COUNT=3"))
        #expect(starts == ["20260319T093000Z", "20260326T093000Z", "20260402T083000Z"])
        let autumn = Sample.starts(Sample.event("UID:1", "DTSTART;TZID=Europe/London:20261020T093000", "RRULE:FREQ=WEEKLY;UNTIL=20261027T093000Z"))
        #expect(autumn == ["20261020T083000Z", "20261027T093000Z"])
        let universal = Sample.starts(Sample.event("UID:1", "DTSTART:20260326T093000Z", "RRULE:FREQ=WEEKLY;COUNT=2"))
        #expect(universal == ["20260326T093000Z", "20260402T093000Z"])
    }

    @Test func anEndKeepsItsLengthOverTheChange() throws {
        let read = Sample.read(Sample.event(
            "UID:1", "DTSTART;TZID=Europe/London:20260328T090000", "DTEND;TZID=Europe/London:20260328T094500", "RRULE:FREQ=DAILY;COUNT=2"))
        #expect(read.occurrences.map { $0.end.timeIntervalSince($0.start) } == [2700, 2700])
    }

    @Test func untilADayCountsThatDay() {
        let starts = Sample.starts(Sample.event("UID:1", "DTSTART:20260105T180000", "RRULE:FREQ=DAILY;UNTIL=20260106"))
        #expect(starts == ["20260105T180000Z", "20260106T180000Z"])
    }

    @Test func excludesByTimeAndByDay() {
        let event = ["UID:1", "DTSTART;TZID=Europe/London:20260706T090000", "RRULE:FREQ=DAILY;COUNT=5"]
        let exclusions = [
            "EXDATE;TZID=Europe/London:20260706T090000", "EXDATE:20260707T080000Z", "EXDATE;VALUE=DATE:20260708", "EXDATE:20260709T090000",
        ]
        let read = Sample.read(["BEGIN:VEVENT"] + event + exclusions + ["END:VEVENT"])
        #expect(read.occurrences.filter { $0.state == .held }.map(\.text) == ["20260710T080000Z"])
        #expect(read.occurrences.count { $0.state == .excluded } == 4)
    }

    @Test func addsDatesAndPeriods() {
        let read = Sample.read(Sample.event(
            "UID:1", "DTSTART:20260105T090000Z", "DURATION:PT30M", "RDATE:20260107T100000Z,20260109T110000Z",
            "RDATE;VALUE=PERIOD:20260111T120000Z/PT2H,20260112T120000Z/20260112T123000Z"))
        #expect(read.occurrences.map(\.text) == [
            "20260105T090000Z", "20260107T100000Z", "20260109T110000Z", "20260111T120000Z", "20260112T120000Z",
        ])
        #expect(read.occurrences.map { Int($0.end.timeIntervalSince($0.start)) / 60 } == [30, 30, 30, 120, 30])
    }

    private let weekly = CalendarSample.event(
        "UID:course", "SEQUENCE:1", "DTSTART;TZID=Europe/London:20260601T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5")

    @Test func aMovedOccurrenceKeepsItsKey() {
        let change = Sample.event(
            "UID:course", "SEQUENCE:3", "RECURRENCE-ID;TZID=Europe/London:20260608T100000", "DTSTART;TZID=Europe/London:20260609T143000")
        let read = Sample.read(weekly + change)
        #expect(read.occurrences.map(\.text) == [
            "20260601T090000Z", "20260609T133000Z", "20260615T090000Z", "20260622T090000Z", "20260629T090000Z",
        ])
        #expect(read.occurrences.map(\.key).contains("course/20260608T090000Z"))
        #expect(read.occurrences.map(\.revision) == [1, 3, 1, 1, 1])
    }

    @Test func movesIntoAndOutOfTheWindow() {
        let window = Sample.window("20260701", "20260801")
        let into = Sample.event("UID:course", "RECURRENCE-ID:20260601T090000Z", "DTSTART:20260706T090000Z")
        #expect(Sample.read(weekly + into, in: window).occurrences.map(\.key) == ["course/20260601T090000Z"])
        let june = Sample.window("20260629", "20260701")
        let out = Sample.event("UID:course", "RECURRENCE-ID:20260629T090000Z", "DTSTART:20260706T090000Z")
        #expect(Sample.read(weekly, in: june).occurrences.count == 1)
        #expect(Sample.read(weekly + out, in: june).occurrences.isEmpty)
    }

    @Test func theNewestChangeCounts() {
        let older = Sample.event(
            "UID:course", "SEQUENCE:2", "DTSTAMP:20260501T000000Z", "RECURRENCE-ID:20260608T090000Z", "DTSTART:20260608T110000Z")
        let newer = Sample.event(
            "UID:course", "SEQUENCE:2", "DTSTAMP:20260502T000000Z", "RECURRENCE-ID:20260608T090000Z", "DTSTART:20260608T120000Z")
        for file in [weekly + older + newer, newer + older + weekly] {
            #expect(Sample.starts(file).contains("20260608T120000Z"))
            #expect(!Sample.starts(file).contains("20260608T110000Z"))
        }
    }

    @Test func ofTwoEventsTheGreaterSequenceCounts() {
        let old = Sample.event("UID:1", "SEQUENCE:1", "DTSTAMP:20260401T000000Z", "DTSTART:20260105T090000Z")
        let new = Sample.event("UID:1", "SEQUENCE:2", "DTSTAMP:20260301T000000Z", "DTSTART:20260106T090000Z")
        #expect(Sample.starts(old + new) == ["20260106T090000Z"])
        #expect(Sample.starts(new + old) == ["20260106T090000Z"])
        #expect(Sample.read(new + old).occurrences.map(\.key) == ["1"])
    }

    @Test func twinsAreReported() {
        let read = Sample.read(Sample.event("UID:1", "DTSTART:20260105T090000Z") + Sample.event("UID:1", "DTSTART:20260106T090000Z"))
        #expect(read.occurrences.map(\.text) == ["20260105T090000Z"])
        #expect(read.complaints.map(\.origin.line) == [7])
    }

    @Test func aChangeWithoutItsSeriesStandsAlone() {
        let read = Sample.read(Sample.event("UID:gone", "RECURRENCE-ID:20260608T090000Z", "DTSTART:20260608T120000Z"))
        #expect(read.occurrences.map(\.key) == ["gone/20260608T090000Z"])
    }

    @Test func changesThisAndAllAfterIt() {
        let change = Sample.event(
            "UID:course", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20260615T100000",
            "DTSTART;TZID=Europe/London:20260616T110000", "DURATION:PT2H")
        let read = Sample.read(weekly + change)
        #expect(read.occurrences.map(\.text) == [
            "20260601T090000Z", "20260608T090000Z", "20260616T100000Z", "20260623T100000Z", "20260630T100000Z",
        ])
        #expect(read.occurrences.map { Int($0.end.timeIntervalSince($0.start)) / 60 } == [60, 60, 120, 120, 120])
        #expect(read.occurrences.last?.key == "course/20260629T090000Z")
    }

    @Test func cancelsOneOrAll() {
        let one = Sample.event("UID:course", "STATUS:CANCELLED", "RECURRENCE-ID:20260608T090000Z", "DTSTART:20260608T090000Z")
        #expect(Sample.read(weekly + one).occurrences.map(\.state) == [.held, .cancelled, .held, .held, .held])
        let all = Sample.event("UID:course", "SEQUENCE:9", "STATUS:cancelled", "DTSTART:20260601T090000Z", "RRULE:FREQ=WEEKLY;COUNT=5")
        #expect(Sample.read(weekly + all).occurrences.map(\.state) == Array(repeating: .cancelled, count: 5))
        #expect(Sample.read(["METHOD:CANCEL"] + weekly).occurrences.allSatisfy { $0.state == .cancelled })
    }

    @Test func followsRulesOfDaysWithoutATime() {
        let read = Sample.read(Sample.event(
            "UID:1", "DTSTART;VALUE=DATE:20260331", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "EXDATE;VALUE=DATE:20260430"))
        #expect(read.occurrences.map(\.text) == ["20260331", "20260430", "20260531"])
        #expect(read.occurrences.map(\.state) == [.held, .excluded, .held])
        #expect(read.occurrences.allSatisfy { $0.allDay })
    }

    @Test func aRuleNotUnderstoodIsRefusedWithItsPlace() {
        let good = Sample.event("UID:2", "DTSTART:20260105T090000Z")
        for rule in ["FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "INTERVAL=2", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;UNTIL=soon", "FREQ",
                     "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=YEARLY;RSCALE=HEBREW", "FREQ=DAILY;BYDAY=99999999999999999999MO"] {
            let read = Sample.read(Sample.event("UID:1", "DTSTART:20260105T090000Z", "RRULE:\(rule)") + good)
            #expect(read.occurrences.map(\.uid) == ["2"], "\(rule)")
            #expect(read.complaints.count == 1)
            #expect(read.complaints.first?.origin == Origin(file: "test.ics", line: 6, field: "RRULE"))
        }
    }
}
