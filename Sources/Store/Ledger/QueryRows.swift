import Foundation
import Reception

/// A row of `visits`.
struct VisitRow: Hashable, Sendable {
    var id: String
    var arrival: String
    var person: String?
    var began: Date
    var ended: Date?
    /// `nil` for a visit that was found only when the book came.
    var way: String?
    var companions: Int64?
    /// Where the row lies (``LedgerSchema/visits``).
    var made: String

    init(_ visit: Visit, way: Arrival.Way?, companions: Int?, made: String) {
        (id, arrival, person) = (visit.id.rawValue, visit.arrival.rawValue, visit.person?.rawValue)
        (began, ended) = (visit.began, visit.ended)
        (self.way, self.companions, self.made) = (way?.rawValue, companions.map(Int64.init), made)
    }

    /// From the columns of ``LedgerSchema/visits``.
    init?(_ row: LedgerRow) {
        guard let id = row.text(1), let arrival = row.text(2), let began = row.time(5), let made = row.text(9) else { return nil }
        (self.id, self.arrival, person, self.made) = (id, arrival, row.text(3), made)
        (self.began, ended, way, companions) = (began, row.time(6), row.text(7), row.integer(8))
    }

    func values(_ hub: String, _ days: DayNames) -> [LedgerValue] {
        [
            .text(hub), .text(id), .text(arrival), .text(person), .text(days.name(of: began)), .time(began), .time(ended), .text(way),
            .integer(companions), .text(made),
        ]
    }
}

/// A row of `attendance`; `waits` reads it once the family is seen.
struct AttendanceRow: Hashable, Sendable {
    var id: String
    var visit, appointment, service, place: String?
    var due: Date?
    var late: Bool
    var state: String
    var began: Date
    var called, seen: Date?
    /// Where the row lies (``LedgerSchema/attendance``).
    var made: String

    init(_ attendance: Attendance, began: Date, made: String) {
        (id, visit) = (attendance.id.rawValue, attendance.visit?.rawValue)
        (appointment, service, place) = (attendance.appointment?.rawValue, attendance.service?.rawValue, attendance.place?.rawValue)
        (due, late, state, self.began) = (attendance.due, attendance.late, attendance.state.rawValue, began)
        self.made = made
    }

    init?(_ row: LedgerRow) {
        guard let id = row.text(1), let state = row.text(9), let began = row.time(10), let made = row.text(13) else { return nil }
        (self.id, visit, appointment, service, place) = (id, row.text(2), row.text(3), row.text(4), row.text(5))
        (due, late, self.state, self.began) = (row.time(7), row.flag(8), state, began)
        (called, seen, self.made) = (row.time(11), row.time(12), made)
    }

    /// Brings the attendance to a state, as of a time.
    mutating func set(_ state: Attendance.State, since: Date?) {
        switch state {
        case .waiting: (called, seen) = (nil, nil)
        case .called: (called, seen) = (since, nil)
        case .seen: seen = since
        case .done, .notCome: break
        }
        self.state = state.rawValue
    }

    func values(_ hub: String, _ days: DayNames) -> [LedgerValue] {
        [
            .text(hub), .text(id), .text(visit), .text(appointment), .text(service), .text(place), .text(days.name(of: began)), .time(due),
            .flag(late), .text(state), .time(began), .time(called), .time(seen), .text(made),
        ]
    }
}

/// A row of `referrals`. How the family is reached is no part of it.
struct ReferralRow: Hashable, Sendable {
    var id, service: String
    var asked: Date
    var way: String
    var sensitive: Bool
    var state: String
    var since: Date
    var decline, result: String?

    init(_ referral: Referral) {
        (id, service, asked) = (referral.id.rawValue, referral.service.rawValue, referral.at)
        (way, sensitive, state, since) = (referral.way.rawValue, referral.sensitive, Referral.State.asked.rawValue, referral.at)
    }

    init?(_ row: LedgerRow) {
        guard let id = row.text(1), let service = row.text(2), let asked = row.time(4), let way = row.text(5), let state = row.text(7),
              let since = row.time(8)
        else { return nil }
        (self.id, self.service, self.asked, self.way) = (id, service, asked, way)
        (sensitive, self.state, self.since) = (row.flag(6), state, since)
        (decline, result) = (row.text(9), row.text(10))
    }

    func values(_ hub: String, _ days: DayNames) -> [LedgerValue] {
        [
            .text(hub), .text(id), .text(service), .text(days.name(of: asked)), .time(asked), .text(way), .flag(sensitive), .text(state),
            .time(since), .text(decline), .text(result),
        ]
    }
}

/// The centre's days, by name. Working one out takes longer than a row, and most rows of a batch share theirs.
final class DayNames {
    private let zone: TimeZone
    private var last: (range: Range<Date>, name: String)?

    init(zone: TimeZone) { self.zone = zone }

    func name(of date: Date) -> String {
        if let last, last.range.contains(date) { return last.name }
        let day = CentreDay(date, in: zone)
        last = (day.interval(in: zone), day.description)
        return day.description
    }
}
