import Foundation
import Intake
import Reception

/// Small calendars and what is read in them, for the tests beside this file.
enum CalendarSample {
    static let london = TimeZone(identifier: "Europe/London") ?? .gmt
    static let reader = CalendarReader(zone: london, source: "test")

    /// A window from one day to another, in UTC.
    static func window(_ from: String, _ to: String) -> Range<Date> { date(from + "T000000Z")..<date(to + "T000000Z") }

    static let year2026 = window("20260101", "20270101")

    /// `20260329T013000Z`
    static func date(_ text: String) -> Date {
        let digits = text.filter(\.isNumber).compactMap(\.wholeNumberValue)
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        return Calendar.gregorian(in: .gmt).date(from: DateComponents(
            year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10), minute: number(10..<12),
            second: number(12..<14))) ?? .distantPast
    }

    static func file(_ lines: [String], newline: String = "\r\n") -> Data {
        Data((["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""]).joined(separator: newline).utf8)
    }

    static func event(_ lines: String...) -> [String] { ["BEGIN:VEVENT"] + lines + ["END:VEVENT"] }

    static func read(_ lines: [String], in window: Range<Date> = year2026) -> (occurrences: [CalendarOccurrence], complaints: [BookComplaint]) {
        reader.occurrences(in: file(lines), file: "test.ics", window: window)
    }

    /// The starts of what is held, as RFC 5545 writes them.
    static func starts(_ lines: [String], in window: Range<Date> = year2026) -> [String] {
        read(lines, in: window).occurrences.filter { $0.state == .held }.map(\.text)
    }

    static let profile = CalendarProfile(name: "clinic", fixedService: Service.ID("physio"))

    static func book(
        _ lines: [String], _ profile: CalendarProfile = profile, in window: Range<Date> = year2026
    ) -> (records: [BookRecord], complaints: [BookComplaint]) {
        let names = ["Speech": Service.ID("slt"), "physio": Service.ID("physio"), "Early years, group": Service.ID("group")]
        return CalendarReader(profile, centreZone: london).book(
            file(lines), file: "test.ics", window: window, profile: profile,
            lookup: CalendarLookup(service: { names[$0] }, place: { $0 == "Room 1" ? Place.ID("room-1") : nil }))
    }
}
