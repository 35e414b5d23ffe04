import Foundation
import Reception
import Testing
@testable import Intake

@Suite struct CSVTimeTests {
    private static let london = CSVSample.centre.zone

    private func start(_ date: String, _ time: String, _ profile: CSVProfile = CSVProfile(name: "t")) -> CSVReading {
        CSVSample.read("appointment_id,service,date,time\na,slt,\(date),\(time)\n", profile)
    }

    @Test func theSameDigitsMeanWhatTheProfileDeclares() throws {
        for (form, month, day) in [("dd/mm/yyyy", 4, 3), ("mm/dd/yyyy", 3, 4)] {
            let profile = CSVProfile(name: "t", dates: try #require(CSVProfile.DateForm(form)))
            let expected = CentreDay(year: 2026, month: month, day: day).at(hour: 10, minute: 0, in: Self.london)
            #expect(start("03/04/2026", "10:00", profile).records.map(\.start) == [expected])
        }
    }

    @Test(arguments: [("dd.mm.yyyy", "18.11.2026"), ("yyyymmdd", "20261118"), ("yyyy/mm/dd", "2026/11/18"), ("ddmmyyyy", "18112026")])
    func declaredFormsAreRead(_ form: String, _ text: String) throws {
        let form = try #require(CSVProfile.DateForm(form))
        #expect(form.day(text, today: CentreDay(CSVSample.now, in: .gmt)) == CentreDay(year: 2026, month: 11, day: 18))
        #expect(form.day(text + "1", today: CentreDay(CSVSample.now, in: .gmt)) == nil)
        #expect(form.day("\u{0661}" + text, today: CentreDay(CSVSample.now, in: .gmt)) == nil)
    }

    @Test(arguments: ["dd/mm-yyyy", "dd/mm", "yyyy", "", "dd//mm/yyyy", "dd/mm/yyyy/dd"])
    func formsThatAreNoneAreNone(_ form: String) { #expect(CSVProfile.DateForm(form) == nil) }

    @Test(arguments: [("hh:mm", "7:05"), ("hh:mm", "07:05"), ("hh:mm:ss", "07:05:00"), ("hhmm", "0705")])
    func declaredTimesAreRead(_ form: String, _ text: String) throws {
        let form = try #require(CSVProfile.TimeForm(rawValue: form))
        #expect(form.time(text) == CSVTimeOfDay(hour: 7, minute: 5, second: 0))
    }

    @Test func relativeDatesFollowTheClock() {
        let profile = CSVProfile(name: "demo", dates: .relative)
        for (text, day) in [("today", 18), ("Today+7", 25), ("today-1", 17)] {
            let expected = CentreDay(year: 2026, month: 11, day: day).at(hour: 14, minute: 0, in: Self.london)
            #expect(start(text, "14:00", profile).records.map(\.start) == [expected])
        }
        for text in ["2026-11-18", "tomorrow", "today+", "today+1234", "today*2"] {
            #expect(start(text, "14:00", profile).refused.map(\.origin.field) == ["date"])
        }
    }

    /// It is 10:02: 25 minutes on is 10:27, to the nearest five 10:25.
    @Test func timesFromNowAreRoundedToFiveMinutes() {
        let profile = CSVProfile(name: "demo", dates: .relative)
        for (text, hour, minute) in [("now+25", 10, 25), ("now-40", 9, 20), ("now", 10, 0), ("now+1", 10, 5)] {
            let expected = CentreDay(year: 2026, month: 11, day: 18).at(hour: hour, minute: minute, in: Self.london)
            #expect(start("today", text, profile).records.map(\.start) == [expected])
        }
        #expect(start("today+1", "now+5", profile).refused.map(\.origin.field) == ["date"])
        #expect(start("2026-11-18", "now+5").refused.map(\.origin.field) == ["time"])
    }

    @Test func aTimeThatTheSpringChangeSkipsIsMovedOnAndSaid() {
        let reading = start("2027-03-28", "01:30")
        #expect(reading.records.map(\.start) == [CentreDay(year: 2027, month: 3, day: 28).at(hour: 2, minute: 30, in: Self.london)])
        #expect(reading.warnings.map(\.origin.field) == ["time"])
        #expect(start("2027-03-28", "02:30").warnings.isEmpty)
        #expect(start("2027-03-28", "00:30").warnings.isEmpty)
    }

    @Test func ofATimeThatComesTwiceTheFirstIsTakenAndSaid() {
        let reading = start("2026-10-25", "01:30")
        #expect(reading.records.map { Coding.text(of: $0.start) } == ["2026-10-25T00:30:00.000000Z"])
        #expect(reading.warnings.count == 1)
        #expect(start("2026-10-25", "02:30").records.map { Coding.text(of: $0.start) } == ["2026-10-25T02:30:00.000000Z"])
        #expect(start("2026-10-25", "02:30").warnings.isEmpty)
    }

    @Test func everyHourOfAYearIsWhatTheCalendarSays() {
        var clock = CSVClock(zone: Self.london, now: CSVSample.now)
        for offset in 0..<366 {
            let day = clock.today.advanced(by: offset)
            for hour in 0..<24 {
                let (date, oddity) = clock.instant(day, CSVTimeOfDay(hour: hour, minute: 15, second: 0))
                #expect(date == day.at(hour: hour, minute: 15, in: Self.london))
                #expect(oddity == nil || hour == 1)
            }
        }
    }

    @Test(arguments: [
        ("2026-11-18T11:30:00Z", 11.5), ("2026-11-18 13:30+02:00", 11.5), ("2026-11-18T06:30:00.250-0500", 11.5), ("2026-11-18t11:30z", 11.5),
    ])
    func aStartWithItsZoneStandsInOneColumn(_ text: String, _ hours: Double) {
        let reading = CSVSample.read("appointment_id,service,start,end\na,slt,\(text),2026-11-18T12:00:00Z\n")
        let midnight = CentreDay(year: 2026, month: 11, day: 18).at(hour: 0, minute: 0, in: .gmt)
        #expect(reading.records.map(\.start) == [midnight.addingTimeInterval(hours * 3600)])
        #expect(reading.records.map(\.minutes) == [30])
    }

    @Test(arguments: [
        "2026-11-18T11:30:00", "2026-11-18T25:30:00Z", "2026-02-30T11:30:00Z", "2026-11-18T11:30:00+1", "now", "T", "2026-11-18", "",
        "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
    ])
    func aStartWithoutZoneOrSenseIsRefused(_ text: String) {
        #expect(CSVSample.read("appointment_id,service,start\na,slt,\(text)\n").refused.map(\.origin.field) == ["start"])
    }
}
