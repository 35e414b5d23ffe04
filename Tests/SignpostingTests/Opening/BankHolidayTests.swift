import Foundation
import Reception
@testable import Signposting
import Testing

@Suite struct BankHolidayTests {
    /// England and Wales, by the Act and the proclamations. PyPI's `holidays` 0.109 has the same days, and beside each substitute the day itself.
    @Test(arguments: [
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"), (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"), (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"), (2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
        (2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    ]) func areThoseOfTheAct(year: Int, days: String) {
        #expect(BankHolidays().list(in: year).map { "\($0)" } == days.split(separator: " ").map { "\(year)-\($0)" })
    }

    /// Years in which a day was proclaimed, and one was moved.
    @Test func proclaimedDaysAreData() {
        let jubilee = BankHolidays().list(in: 2022).map { "\($0)".dropFirst(5) }
        #expect(jubilee == ["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"])
        let crowned = BankHolidays(extra: [OpeningSample.day("2027-06-07")])
        #expect(crowned.include(OpeningSample.day("2027-06-07").number) && crowned.include(OpeningSample.day("2023-05-08").number))
        #expect(!crowned.include(OpeningSample.day("2022-05-30").number) && !BankHolidays().include(OpeningSample.day("2027-06-07").number))
    }

    /// As `dateutil.easter` has it.
    @Test(arguments: [
        (1818, "03-22"), (1943, "04-25"), (1954, "04-18"), (1981, "04-19"), (2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2025, "04-20"),
        (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2029, "04-01"), (2030, "04-21"), (2038, "04-25"), (2049, "04-18"), (2076, "04-19"),
        (2285, "03-22"),
    ]) func easterIsWhereTheChurchesPutIt(year: Int, day: String) {
        #expect("\(CentreDay(number: Easter.day(in: year)))" == "\(year)-\(day)")
    }

    @Test func aServiceIsClosedOnThemUnlessItSaysOtherwise() {
        let weekly = OpeningSample.weekly("MO,TU,WE,TH,FR,SA,SU")
        #expect(OpeningSample.state([weekly], "2026-08-31 10:00").text == "opens tomorrow 09:00")
        #expect(OpeningSample.state([weekly], "2026-08-31 10:00", in: OpeningCalendar(zone: OpeningSample.london, closedOnBankHolidays: false)).isOpen)
        let open = OpeningSample.weekly("MO") { $0.description = "Mondays, including bank holidays" }
        #expect(OpeningSample.state([open], "2026-08-31 10:00").isOpen)
        // Boxing Day 2026 is a Saturday, and its substitute the Monday after: closed on both.
        #expect(OpeningSample.state([weekly], "2026-12-24 18:00").text == "opens Sunday 09:00")
        #expect(OpeningSample.state([weekly], "2026-12-27 18:00").text == "opens Tuesday 09:00")
    }

    /// Whoever writes a single date down knows what day it is.
    @Test func aDayWrittenDownByItsDateStands() {
        let boxingDay = OpeningSample.day("2026-12-26")
        let open = OpeningSample.weekly("SA") { ($0.dtstart, $0.until) = (boxingDay, boxingDay) }
        #expect(OpeningSample.state([open], "2026-12-26 10:00").isOpen)
    }

    /// Holiday schedules of Open Referral UK 1.0 take the place of the regular hours.
    @Test func holidaySchedulesOfTheOldFormReplace() {
        var closed = DirectorySchedule(), short = DirectorySchedule()
        (closed.closed, closed.validFrom, closed.validTo) = (true, OpeningSample.day("2026-11-24"), OpeningSample.day("2026-11-25"))
        (short.closed, short.validFrom, short.validTo) = (false, OpeningSample.day("2026-11-26"), OpeningSample.day("2026-11-26"))
        (short.opensAt, short.closesAt) = ("10:00", "12:00")
        let all = [OpeningSample.weekly("MO,TU,WE,TH,FR"), closed, short]
        #expect(OpeningSample.state(all, "2026-11-23 18:00").text == "opens Thursday 10:00")
        #expect(OpeningSample.state(all, "2026-11-26 13:00").text == "opens tomorrow 09:00")
        closed.validTo = nil
        #expect(OpeningSample.state([OpeningSample.weekly("MO"), closed], "2026-11-23 10:00").text == "open until today 17:00")
        #expect(OpeningSample.state([OpeningSample.weekly("MO"), closed], "2026-11-24 10:00").text == "ask dates")
    }
}
