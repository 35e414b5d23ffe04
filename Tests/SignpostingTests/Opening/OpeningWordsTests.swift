import Foundation
import Reception
import Signposting
import Testing

/// What the words beside a rule change, and what they do not.
@Suite struct OpeningWordsTests {
    private typealias Sample = OpeningSample

    /// Half-term in the last week of October 2026, Christmas from 21 December, half-term again in February.
    private static let calendar = OpeningCalendar(zone: Sample.london, schoolHolidays: SchoolHolidays([
        Sample.day("2026-10-26")...Sample.day("2026-10-30"), Sample.day("2026-12-21")...Sample.day("2027-01-01"),
        Sample.day("2027-02-15")...Sample.day("2027-02-19"),
    ]))

    private func says(_ words: String, at moment: String = "2026-11-23 10:00", byday: String = "MO,TU,WE,TH,FR", in calendar: OpeningCalendar = calendar) -> String {
        Sample.state([Sample.weekly(byday) { $0.description = words }], moment, in: calendar).text
    }

    @Test(arguments: [
        "Monday to Friday, 9am to 5pm", "Term time only.", "Term-time only, closed school holidays", "Not in school holidays", "Closed bank holidays",
        "Closed on Christmas Day and Boxing Day", "Open Monday to Friday except bank holidays", "Closed weekends and bank holidays",
        "Term time and school holidays", "Open all year, including school holidays.", "Drop in or by appointment", "No appointment needed", "Monday to Friday, closed weekends",
        "The service is available from 10 am to 6pm weekdays. The service is not available on public holidays.", "9.30am start. Come and see!",
    ]) func leaveTheHoursOfATermsMonday(words: String) { #expect(says(words) == "open until today 17:00") }

    @Test(arguments: [
        "By appointment only", "Appointment required.", "Booking is essential", "Sessions must be booked", "Please call: by prior appointment",
    ]) func keepItToAppointments(words: String) {
        #expect(says(words) == "by appointment")
        var schedule = DirectorySchedule()
        schedule.notes = words
        #expect(Sample.state([schedule], "2026-11-23 10:00").text == "by appointment")
    }

    @Test(arguments: [
        "Closed in August", "Except the first Monday", "Closed for lunch", "Every other Monday", "Fortnightly", "First Monday of the month", "Half term club",
        "Summer holidays only", "Summer school holidays", "School holidays (not Christmas)", "Term time, closed at Easter",
        "Closed on Mondays and bank holidays", "Closed bank holidays and the last week of July", "Closed school holidays and Wednesdays", "Now closed", "Term time: 9 to 5. School holidays: 10 to 3.", "Closed Mondays and weekends", "Suspended", "Not including the last week",
        "School holidays, closed on bank holidays",
    ]) func areADoubtWhereTheyTellOfMoreThanTheRule(words: String) {
        #expect(says(words) == "ask words")
    }

    @Test func weekendsThatTheRuleHasAreADoubt() { #expect(says("Closed weekends", byday: "MO,SA") == "ask words") }

    @Test func termTimeIsNotTheHolidays() {
        #expect(says("Term time only", at: "2026-12-21 10:00") == "opens 2027-01-04 09:00")
        #expect(says("Term time only", at: "2026-11-23 10:00", in: Sample.calendar) == "ask school-holidays")
        // Beyond the last holiday that is written down nobody knows.
        #expect(says("Term time only", at: "2027-02-19 18:00") == "ask school-holidays")
    }

    @Test(arguments: ["School holidays only", "During the school holidays", "Holidays only"]) func inTheHolidaysOnly(words: String) {
        #expect(says(words) == "in the holidays from 2026-12-21 09:00")
        #expect(says(words, at: "2026-12-21 10:00") == "open until today 17:00")
        #expect(says(words, at: "2026-12-21 18:00") == "opens tomorrow 09:00")
        #expect(says(words, in: Sample.calendar) == "in the holidays")
    }

    /// Nothing is said of holidays, but all the entries lie in one each.
    @Test func datesSayThatItIsForTheHolidays() {
        let dates = [("2026-12-21", "2026-12-23"), ("2027-02-15", "2027-02-19")]
        let club = dates.map { from, to in
            Sample.weekly("MO,TU,WE,TH,FR") { ($0.validFrom, $0.validTo, $0.description) = (Sample.day(from), Sample.day(to), "Half term club") }
        }
        #expect(Sample.state(club, "2026-11-23 10:00", in: Self.calendar).text == "in the holidays from 2026-12-21 09:00")
        #expect(Sample.state(club, "2026-12-23 18:00", in: Self.calendar).text == "in the holidays from 2027-02-15 09:00")
        #expect(Sample.state(club, "2026-11-23 10:00").text == "opens 2026-12-21 09:00")
        #expect(Sample.state(club + [Sample.weekly("MO")], "2026-11-23 18:00", in: Self.calendar).text == "opens 2026-11-30 09:00")
    }

    @Test func someMayWalkInAndOthersNot() {
        let both = [Sample.weekly("TU", "10:00", "12:00"), Sample.weekly("MO,WE") { $0.notes = "By appointment only." }]
        #expect(Sample.state(both, "2026-11-24 11:00").text == "open until today 12:00")
        #expect(Sample.state(both, "2026-11-23 11:00").text == "opens tomorrow 10:00")
        let rare = [Sample.weekly("1TU") { $0.freq = "MONTHLY" }, both[1]]
        #expect(Sample.state(rare, "2026-11-10 11:00").text == "by appointment")
    }
}
