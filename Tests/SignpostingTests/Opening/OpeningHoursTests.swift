import Foundation
import Reception
import Signposting
import Testing

/// What a family would be told, on a Monday in November and on odd days.
@Suite struct OpeningHoursTests {
    private typealias Sample = OpeningSample

    @Test(arguments: [
        ("2026-11-23 08:59", "opens today 09:00"), ("2026-11-23 09:00", "open until today 17:00"), ("2026-11-23 16:59", "open until today 17:00"),
        ("2026-11-23 17:00", "opens tomorrow 09:00"), ("2026-11-24 18:00", "opens Friday 09:00"), ("2026-11-27 18:00", "opens Monday 09:00"),
    ]) func aWeekGoesBy(moment: String, says: String) {
        #expect(Sample.state([Sample.weekly("MO,TU,FR")], moment).text == says)
    }

    @Test func aDayAWeekOnIsADate() {
        #expect(Sample.state([Sample.weekly("MO")], "2026-11-23 18:00").text == "opens 2026-11-30 09:00")
        #expect(Sample.state([Sample.weekly("MO")], "2026-11-24 18:00").text == "opens Monday 09:00")
    }

    @Test func hoursThatTouchAreOne() {
        let both = [Sample.weekly("MO", "09:00", "12:00"), Sample.weekly("MO", "12:00", "17:00")]
        #expect(Sample.state(both, "2026-11-23 10:00").text == "open until today 17:00")
        let lunch = [Sample.weekly("MO", "09:00", "12:00"), Sample.weekly("MO", "13:00", "17:00")]
        #expect(Sample.state(lunch, "2026-11-23 12:30").text == "opens today 13:00")
    }

    @Test func aNightsServiceIsOpenAfterMidnight() {
        let night = [Sample.weekly("FR", "20:00", "02:00")]
        #expect(Sample.state(night, "2026-11-28 01:30").text == "open until today 02:00")
        #expect(Sample.state(night, "2026-11-27 23:30").text == "open until tomorrow 02:00")
        #expect(Sample.state([Sample.weekly("FR", "20:00", "00:00")], "2026-11-27 23:30").text == "open until today 24:00")
    }

    @Test func dayAndNightHasNoEnd() {
        let always = [Sample.weekly("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59")]
        #expect(Sample.state(always, "2026-11-23 23:59").text == "open")
        #expect(Sample.state(always, "2026-12-25 12:00").text == "open")
        let weekdays = [Sample.weekly("MO,TU,WE,TH", "00:00", "23:59"), Sample.weekly("FR", "00:00", "17:00")]
        #expect(Sample.state(weekdays, "2026-11-23 12:00").text == "open until Friday 17:00")
    }

    /// The clocks go forward on 29 March 2026 and back on 25 October.
    @Test func theHoursAreThoseOfTheClockOnTheWall() {
        let daily = [Sample.weekly("MO,SU", "09:00", "10:00")]
        #expect(Sample.state(daily, "2026-03-29 08:30").text == "opens today 09:00")
        #expect(OpeningHours(daily, in: Sample.calendar).state(at: Date(timeIntervalSince1970: 1_774_771_200)).text == "open until today 10:00")
        let gap = [Sample.weekly("SU", "01:15", "01:45")], spring = "2026-03-28 12:00"
        #expect(Sample.state(gap, spring).text == "opens tomorrow 02:15")
        #expect(Sample.state([Sample.weekly("SU", "01:15", "02:10")], spring).text == "opens 2026-04-05 01:15")
        // 01:30 GMT, the second half past one of that night: the hours were those of the first.
        let autumn = OpeningHours([Sample.weekly("SU", "01:00", "01:45")], in: Sample.calendar)
        #expect(autumn.state(at: Date(timeIntervalSince1970: 1_792_888_200)).text == "open until today 01:45")
        #expect(autumn.state(at: Date(timeIntervalSince1970: 1_792_891_800)).text == "opens 2026-11-01 01:00")
    }

    @Test func monthlyRulesHaveOrdinals() {
        let forum = Sample.weekly("1TU", "10:00", "12:00") { $0.freq = "MONTHLY" }
        #expect(Sample.state([forum], "2026-11-23 10:00").text == "opens 2026-12-01 10:00")
        let last = Sample.weekly("-1FR", "10:00", "12:00") { $0.freq = "MONTHLY" }
        #expect(Sample.state([last], "2026-11-23 10:00").text == "opens Friday 10:00")
    }

    /// Information that is out of date is none; what follows it counts (HSDS, "Exceptional schedules").
    @Test func validityEndsAndAnotherEntryFollows() {
        let before = Sample.weekly("MO,TU,WE,TH") { $0.validTo = Sample.day("2026-12-18") }
        let after = Sample.weekly("MO,TU,WE,TH", "10:00", "14:00") { $0.validFrom = Sample.day("2026-12-19") }
        #expect(Sample.state([before], "2026-12-18 18:00").text == "ask ended")
        #expect(Sample.state([before, after], "2026-12-17 18:00").text == "opens Monday 10:00")
        #expect(Sample.state([before, after], "2026-12-17 11:00").text == "open until today 17:00")
    }

    @Test func nothingAtAllIsPleaseAsk() {
        #expect(Sample.state([], "2026-11-23 10:00").text == "ask nothing-said")
        #expect(Sample.state([DirectorySchedule()], "2026-11-23 10:00").text == "ask times-missing")
    }

    /// The words of the day come before any rule.
    @Test func aNoticeOfClosurePromisesNothing() {
        let open = Sample.weekly("MO"), now = Sample.moment("2026-11-23 10:00")
        #expect(OpeningHours([open], alert: "We are closed until further notice.", in: Sample.calendar).state(at: now).text == "ask closed-for-now")
        #expect(OpeningHours([open], closedForNow: true, in: Sample.calendar).state(at: now).text == "ask closed-for-now")
        #expect(OpeningHours([open], alert: "We have a new phone number.", in: Sample.calendar).state(at: now).isOpen)
    }
}
