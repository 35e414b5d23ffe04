import Foundation
import Intake
import Reception
import Signposting

/// What a service of the directory says of its opening; one that keeps other hours at each of its places, at one of them.
struct ServiceOpening {
    var service: DirectoryEntry
    /// The feed's id of the place; `nil` where one answer is good for the whole service.
    var place: String?
    var opening: Opening

    /// The answers of one service at a moment: one, or one for each place where the feed gives places hours of their own.
    static func all(of service: DirectoryEntry, at moment: Date, in calendar: OpeningCalendar) -> [ServiceOpening] {
        let named = Set(service.schedules.compactMap(\.location))
        let known = service.locations.compactMap(\.id)
        let places = known + named.subtracting(known).sorted()
        guard !named.isEmpty, places.count > 1 else {
            return [ServiceOpening(service: service, place: nil, opening: opening(service, service.schedules, moment, calendar))]
        }
        let own = service.schedules.filter { $0.location == nil }
        return places.map { place in
            let here = service.schedules.filter { $0.location == place }
            return ServiceOpening(service: service, place: place, opening: opening(service, here.isEmpty ? own : here, moment, calendar))
        }
    }

    private static func opening(
        _ service: DirectoryEntry, _ schedules: [DirectorySchedule], _ moment: Date, _ calendar: OpeningCalendar
    ) -> Opening {
        OpeningHours(schedules, alert: service.alert, closedForNow: service.status != .active, in: calendar).state(at: moment)
    }
}

extension ServiceOpening {
    /// One line for whoever looks after the directory. What families read is in the language files.
    var sentence: String {
        let says = switch opening {
        case .open(let until): until.map { "open until \($0.phrase)" } ?? "open day and night"
        case .opens(let time): "opens \(time.phrase)"
        case .byAppointment: "by appointment"
        case .inTheHolidays(let time): "in the school holidays" + (time.map { ", from \($0.phrase)" } ?? "")
        case .ask(let doubt): "please ask (\(doubt.rawValue))"
        }
        return [service.name, placeName].compactMap { $0 }.joined(separator: ", ") + ": " + says
    }

    private var placeName: String? { place.map { id in service.locations.first { $0.id == id }?.name ?? id } }

    /// The same for tools. Times are instants; `day` and `minutes` are what the clock on the centre's wall shows.
    struct Row: Encodable {
        var id, name, says: String
        var location, day, doubt: String?
        var time: Date?
        var minutes: Int?

        init(_ row: ServiceOpening) {
            (id, name, location) = (row.service.id, row.service.name, row.place)
            var named: OpeningTime?
            switch row.opening {
            case .open(let until): (says, named) = ("open", until)
            case .opens(let time): (says, named) = ("opens", time)
            case .byAppointment: says = "by-appointment"
            case .inTheHolidays(let time): (says, named) = ("in-the-holidays", time)
            case .ask(let why): (says, doubt) = ("ask", why.rawValue)
            }
            (time, day, minutes) = (named?.date, named?.day.name, named?.minutes)
        }
    }
}

extension OpeningTime {
    fileprivate var phrase: String { day.name + String(format: " %02d:%02d", minutes / 60, minutes % 60) }
}

extension OpeningDay {
    fileprivate var name: String {
        switch self {
        case .today: "today"
        case .tomorrow: "tomorrow"
        case .weekday(let day): ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day]
        case .date(let day): day.description
        }
    }
}
