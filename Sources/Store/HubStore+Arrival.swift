import Foundation
import GRDB
public import Reception

/// Those who come in together, before they have ids.
struct Party: Sendable {
    var kiosk: Kiosk.ID
    var way: Arrival.Way
    var pass: Pass.ID?
    var due: [DueAppointment]
    /// For a walk-in: what they came for, where they said.
    var service: Service.ID?
    var companions: Int?
    var flags: Set<Arrival.Flag>
}

extension HubStore {
    /// Writes an arrival: one visit for each person who is not in the building yet, one attendance for each appointment.
    func arrive(_ party: Party, at moment: Moment, in db: Database) throws -> Arrival.ID {
        let arrival = Arrival(
            id: newID(), kiosk: party.kiosk, way: party.way, pass: party.pass, at: moment.wall, token: try token(at: moment.wall, in: db),
            companions: party.companions, flags: party.flags)
        let (visits, attendances) = try members(of: party, arrival, in: db)
        let body = Arrived(arrival: arrival, visits: visits, attendances: attendances)
        _ = try record(change(.arrived(body), at: moment, from: "kiosk:\(party.kiosk)"), in: db)
        try caution(visits, at: party.kiosk, moment, in: db)
        return arrival.id
    }

    func members(of party: Party, _ arrival: Arrival, in db: Database) throws -> ([Visit], [Attendance]) {
        var visits: [Visit] = []
        var attendances: [Attendance] = []
        for (person, due) in Self.byPerson(party.due) {
            var visit = try openVisit(of: person, on: arrival.at, in: db)
            if visit == nil {
                let new = Visit(id: newID(), arrival: arrival.id, person: person, began: arrival.at)
                visits.append(new)
                visit = new.id
            }
            attendances += due.map { attendance(of: visit, arrival.id, $0) }
        }
        if party.due.isEmpty {
            let visit = Visit(id: newID(), arrival: arrival.id, person: nil, began: arrival.at)
            visits.append(visit)
            attendances.append(Attendance(
                id: newID(), visit: visit.id, arrival: arrival.id, appointment: nil, service: party.service,
                place: centre.service(party.service)?.place, due: nil, late: false, state: .waiting))
        }
        return (visits, attendances)
    }

    private static func byPerson(_ due: [DueAppointment]) -> [(Person.ID?, [DueAppointment])] {
        var order: [Person.ID?] = []
        for item in due where !order.contains(item.appointment.person) { order.append(item.appointment.person) }
        return order.map { person in (person, due.filter { $0.appointment.person == person }) }
    }

    private func attendance(of visit: Visit.ID?, _ arrival: Arrival.ID, _ due: DueAppointment) -> Attendance {
        let appointment = due.appointment
        return Attendance(
            id: newID(), visit: visit, arrival: arrival, appointment: appointment.id, service: appointment.service,
            place: appointment.place ?? centre.service(appointment.service)?.place, due: appointment.start, late: due.late,
            state: .waiting)
    }

    /// The visit of somebody who is in the building already, brought by another pass.
    private func openVisit(of person: Person.ID?, on date: Date, in db: Database) throws -> Visit.ID? {
        guard let person else { return nil }
        let day = centre.day(of: date).interval(in: centre.zone)
        let statement = try db.cachedStatement(sql: """
            SELECT id FROM visit WHERE person = ? AND ended IS NULL AND began >= ? AND began < ? LIMIT 1
            """)
        return try String.fetchOne(
            statement, arguments: [person.rawValue, day.lowerBound.microseconds, day.upperBound.microseconds]).map(Visit.ID.init(_:))
    }

    /// A picture that nobody had within the hour, nor anybody who is still waiting.
    private func token(at now: Date, in db: Database) throws -> Token {
        let statement = try db.cachedStatement(sql: """
            SELECT token FROM arrival WHERE at > :hour OR (at > :day AND EXISTS (
                SELECT 1 FROM attendance WHERE attendance.arrival = arrival.id AND state IN ('waiting', 'called', 'seen')))
            """)
        let used = try String.fetchAll(
            statement,
            arguments: ["hour": now.addingTimeInterval(-3600).microseconds, "day": now.addingTimeInterval(-86_400).microseconds])
        return Token.next(recent: Set(used.compactMap(Token.init(column:))), random: random())
    }

    public func tell(_ party: PartyAnswer) async throws -> ArrivalSlip {
        guard (0...50).contains(party.companions) else { throw DeskError(.invalid, cause: "companions: 0 to 50") }
        return try await decide { [self] db in
            let now = surroundings.now()
            let row = try Row.fetchOne(db, sql: "SELECT kiosk, pass, companions FROM arrival WHERE id = ?", arguments: [party.arrival.rawValue])
            guard let row, row["kiosk"] == party.kiosk.rawValue else { throw DeskError(.notFound, cause: "no such arrival at this kiosk") }
            if row["companions"] as Int? == nil {
                try settle(party, now, in: db)
            }
            return try slip(of: party.arrival, for: row.id("pass"), now: now.wall, in: db)
        }
    }

    private func settle(_ party: PartyAnswer, _ now: Moment, in db: Database) throws {
        let own = try String.fetchAll(db, sql: "SELECT id FROM visit WHERE arrival = ?", arguments: [party.arrival.rawValue])
        let absent = party.absent.filter { own.contains($0.rawValue) }
        guard absent.count < max(own.count, 1) else { throw DeskError(.invalid, cause: "at least one of the party is here") }
        let body = PartyTold(arrival: party.arrival, absent: absent, companions: party.companions)
        _ = try record(change(.partyTold(body), at: now, from: "kiosk:\(party.kiosk)"), in: db)
    }
}
