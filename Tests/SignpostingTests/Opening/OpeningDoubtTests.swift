import Foundation
import Reception
import Signposting
import Testing

/// Wrong and partial rules: no time is ever named for them.
@Suite struct OpeningDoubtTests {
    private typealias Sample = OpeningSample
    private static let monday = "2026-11-23 10:00"

    private func doubt(_ change: (inout DirectorySchedule) -> Void) -> String { Sample.state([Sample.weekly("MO", "09:00", "17:00", change)], Self.monday).text }

    @Test func rulesThatAreNoRulesOfRFC5545() {
        #expect(doubt { $0.freq = nil } == "ask frequency")
        #expect(doubt { $0.freq = "FORTNIGHTLY" } == "ask frequency")
        #expect(doubt { $0.byday = "1MO" } == "ask rule-parts")
        #expect(doubt { $0.bymonthday = "2,3,4" } == "ask rule-parts")
        #expect(doubt { ($0.freq, $0.byday) = ("MONTHLY", "6MO") } == "ask rule-parts")
        #expect(doubt { ($0.freq, $0.byday) = ("MONTHLY", "0MO") } == "ask rule-parts")
        #expect(doubt { ($0.freq, $0.byday, $0.bymonthday) = ("MONTHLY", nil, "32") } == "ask rule-parts")
        #expect(doubt { ($0.byday, $0.bysetpos, $0.dtstart) = (nil, "1", Sample.day("2026-01-05")) } == "ask rule-parts")
        #expect(doubt { ($0.dtstart, $0.count, $0.until) = (Sample.day("2026-01-05"), 3, Sample.day("2026-12-31")) } == "ask rule-parts")
        #expect(doubt { $0.byweekno = "41,42" } == "ask rule-parts")
        #expect(doubt { $0.byyearday = "2" } == "ask rule-parts")
        #expect(doubt { $0.wkst = "XX" } == "ask rule-parts")
        #expect(doubt { ($0.freq, $0.dtstart) = ("YEARLY", Sample.day("2026-01-05")) } == "ask rule-parts")
        #expect(doubt { $0.bymonthday = "1;COUNT=1" } == "ask rule-parts")
    }

    @Test func rulesThatCountFromADayThatIsNotThere() {
        #expect(doubt { $0.interval = 2 } == "ask start-missing")
        #expect(doubt { $0.count = 5 } == "ask start-missing")
        #expect(doubt { $0.byday = nil } == "ask start-missing")
        #expect(doubt { ($0.freq, $0.byday) = ("MONTHLY", nil) } == "ask start-missing")
    }

    @Test func daysThatAreNoneOrContradict() {
        #expect(doubt { $0.byday = "MO,XX" } == "ask weekday")
        #expect(doubt { $0.byday = "M" } == "ask weekday")
        #expect(doubt { $0.weekday = 2 } == "ask weekday")
        #expect(doubt { ($0.byday, $0.weekday) = (nil, 0) } == "ask weekday")
        #expect(doubt { ($0.validFrom, $0.validTo) = (Sample.day("2026-12-01"), Sample.day("2026-11-01")) } == "ask dates")
        #expect(doubt { ($0.dtstart, $0.until) = (Sample.day("2026-12-01"), Sample.day("2026-11-01")) } == "ask dates")
        #expect(doubt { $0.timezone = "3" } == "ask time-zone")
        #expect(doubt { $0.timezone = "Europe/Paris" } == "ask time-zone")
    }

    /// "fortnightly" in `interval` must not become each week.
    @Test func aFieldThatCouldNotBeReadIsNotLeftOutOfTheRule() {
        #expect(doubt { $0.unread = ["interval"] } == "ask unread-field")
        #expect(doubt { $0.unread = ["description", "notes"] } == "open until today 17:00")
    }

    @Test func daysWrittenOutHaveOneMeaning() {
        #expect(doubt { $0.byday = "MONDAY,TUES" } == "open until today 17:00")
        #expect(doubt { $0.byday = "MO; TU WE" } == "open until today 17:00")
        #expect(doubt { ($0.freq, $0.byday, $0.weekday) = (nil, nil, 1) } == "open until today 17:00")
        #expect(doubt { $0.timezone = "0" } == "open until today 17:00")
    }

    /// It may be the exception to the entry that can be read; on days for which it does not hold it is none.
    @Test func anEntryInDoubtPutsItsDaysInDoubt() {
        let good = Sample.weekly("MO"), bad = Sample.weekly("XX")
        #expect(Sample.state([good, bad], Self.monday).text == "ask weekday")
        let past = Sample.weekly("XX") { $0.validTo = Sample.day("2026-11-22") }
        #expect(Sample.state([good, past], Self.monday).text == "open until today 17:00")
        let tomorrow = Sample.weekly("XX") { $0.validFrom = Sample.day("2026-11-24") }
        #expect(Sample.state([good, tomorrow], Self.monday).text == "open until today 17:00")
        #expect(Sample.state([good, tomorrow], "2026-11-23 18:00").text == "ask weekday")
        let unknown = Sample.weekly("MO") { ($0.validTo, $0.unread) = (Sample.day("2026-11-22"), ["valid_from"]) }
        #expect(Sample.state([good, unknown], Self.monday).text == "ask unread-field")
    }

    @Test func aRuleThatCostsTooMuchIsNotFollowed() {
        #expect(doubt { ($0.freq, $0.dtstart, $0.count) = ("DAILY", Sample.day("0001-01-01"), 100_000_000) }.hasPrefix("ask"))
    }
}
