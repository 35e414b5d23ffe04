import Foundation
import Reception
import Testing
@testable import Words

struct TimeTests {
    private let london = TimeZone(identifier: "Europe/London")!

    private func at(_ hour: Int, _ minute: Int, day: CentreDay = CentreDay(year: 2026, month: 11, day: 24)) -> Date {
        day.at(hour: hour, minute: minute, in: london)
    }

    @Test(arguments: [
        (0, 5, "12:05am", "0:05", "صبح 12:05 بجے"), (9, 0, "9:00am", "9:00", "صبح 9:00 بجے"), (12, 0, "12 noon", "12:00", "دوپہر 12 بجے"),
        (12, 30, "12:30pm", "12:30", "دوپہر 12:30 بجے"), (14, 5, "2:05pm", "14:05", "دوپہر 2:05 بجے"),
        (17, 0, "5:00pm", "17:00", "شام 5:00 بجے"), (23, 59, "11:59pm", "23:59", "شام 11:59 بجے"),
    ])
    func timeOfDay(hour: Int, minute: Int, english: String, polish: String, urdu: String) throws {
        let all = try House.languages()
        #expect(all.language("en").time(at(hour, minute), in: london) == english)
        #expect(all.language("pl").time(at(hour, minute), in: london) == polish)
        #expect(all.language("ur").time(at(hour, minute), in: london).withoutIsolates == urdu)
    }

    @Test("The centre's zone decides, in summer too")
    func summerTime() throws {
        let july = try Date("2026-07-01T13:30:00Z", strategy: .iso8601)
        #expect(try House.languages().language("en").time(july, in: london) == "2:30pm")
    }

    @Test func dayInWords() throws {
        let all = try House.languages()
        let day = CentreDay(year: 2026, month: 11, day: 24)
        #expect(all.language("en").day(day) == "Tuesday 24 November")
        #expect(all.language("pl").day(day) == "wtorek, 24 listopada")
        #expect(all.language("ur").day(day).withoutIsolates == "منگل، 24 نومبر")
        #expect(all.language("en").day(at(0, 0, day: day), in: london) == "Tuesday 24 November")
        #expect(all.language("en").day(at(0, 0, day: day), in: TimeZone(identifier: "America/New_York")!) == "Monday 23 November")
    }

    @Test("Weekdays and months are those of CLDR", arguments: ["en", "pl", "ur"])
    func namesAreThoseOfTheLocale(code: String) throws {
        let language = try House.languages().language(code)
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: code)
        let days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
        #expect(days.map { language("weekday.\($0)") } == calendar.weekdaySymbols)
        #expect((1...12).map { language("month.\($0)") } == calendar.monthSymbols)
        #expect((1...12).map(language.monthAlone) == calendar.standaloneMonthSymbols)
    }

    @Test("Every day of four years has the weekday that the calendar gives it")
    func weekdays() throws {
        let english = try House.languages().language("en")
        let calendar = Calendar.gregorian(in: .gmt)
        let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        for offset in 0..<1461 {
            let day = CentreDay(year: 2026, month: 1, day: 1).advanced(by: offset)
            let weekday = calendar.component(.weekday, from: day.at(hour: 12, minute: 0, in: .gmt))
            #expect(english.day(day).hasPrefix(names[weekday - 1] + " \(day.day) "))
        }
    }
}

extension String {
    var withoutIsolates: String { filter { $0 != "\u{2068}" && $0 != "\u{2069}" } }
}
