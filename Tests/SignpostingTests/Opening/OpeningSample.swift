import Foundation
import Reception
import Signposting

/// Schedules and moments in few words.
enum OpeningSample {
    static let london = TimeZone(identifier: "Europe/London")!
    static let calendar = OpeningCalendar(zone: london)

    /// A weekly schedule, changed as a test wants it.
    static func weekly(_ byday: String, _ opens: String = "09:00", _ closes: String = "17:00", _ change: (inout DirectorySchedule) -> Void = { _ in }) -> DirectorySchedule {
        var schedule = DirectorySchedule()
        (schedule.freq, schedule.byday, schedule.opensAt, schedule.closesAt) = ("WEEKLY", byday, opens, closes)
        change(&schedule)
        return schedule
    }

    static func day(_ text: String) -> CentreDay { CentreDay(text)! }

    /// `2026-11-23 10:30` on London's clock.
    static func moment(_ text: String) -> Date {
        let parts = text.split(separator: " "), clock = parts[1].split(separator: ":").map { Int($0)! }
        return day(String(parts[0])).at(hour: clock[0], minute: clock[1], in: london)
    }

    static func state(_ schedules: [DirectorySchedule], _ moment: String, in calendar: OpeningCalendar = calendar) -> Opening {
        OpeningHours(schedules, in: calendar).state(at: self.moment(moment))
    }
}

extension Opening {
    /// `open until today 17:00`, `opens weekday 1 09:00`: what a test compares.
    var text: String {
        switch self {
        case .open(let until): until.map { "open until \($0.text)" } ?? "open"
        case .opens(let time): "opens \(time.text)"
        case .byAppointment: "by appointment"
        case .inTheHolidays(let time): time.map { "in the holidays from \($0.text)" } ?? "in the holidays"
        case .ask(let doubt): "ask \(doubt.rawValue)"
        }
    }
}

extension OpeningTime {
    var text: String {
        let day = switch day {
        case .today: "today"
        case .tomorrow: "tomorrow"
        case .weekday(let day): ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day]
        case .date(let day): "\(day)"
        }
        return day + String(format: " %02d:%02d", minutes / 60, minutes % 60)
    }
}
