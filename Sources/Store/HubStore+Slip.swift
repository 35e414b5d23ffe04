import Foundation
import GRDB
import Reception

extension HubStore {
    /// What a family is told of an arrival. A pass shows its own appointments, and never those of another holder.
    func slip(
        of arrival: Arrival.ID, for pass: Pass.ID?, now: Date, outcome: Outcome? = nil, in db: Database
    ) throws -> ArrivalSlip {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM arrival WHERE id = ?", arguments: [arrival.rawValue]),
              let token = Token(column: row["token"]) else { throw DeskError(.notFound, cause: "no such arrival") }
        let isOwn = pass != nil && row.id("pass") == pass
        let stops = try stopRows(of: arrival, for: pass, in: db).map { try stop($0, now: now, in: db) }
        return ArrivalSlip(
            arrival: arrival, outcome: outcome ?? Self.outcome(of: row, stops), token: token, at: Date(microseconds: row["at"]),
            stops: stops, asksParty: row["companions"] as Int? == nil && outcome != .alreadyHere, pass: pass,
            offersMore: isOwn, wish: isOwn ? try wish(of: arrival, in: db) : Wish(),
            language: try language(of: pass, in: db))
    }

    private func wish(of arrival: Arrival.ID, in db: Database) throws -> Wish {
        let statement = try db.cachedStatement(sql: "SELECT call, spot FROM arrival_wish WHERE arrival = ?")
        return Wish(row: try Row.fetchOne(statement, arguments: [arrival.rawValue]))
    }

    /// How it ended when it happened, for the same answer a moment later.
    private static func outcome(of arrival: Row, _ stops: [ArrivalSlip.Stop]) -> Outcome {
        let flags = Set<Arrival.Flag>(column: arrival["flags"])
        if flags.contains(.clockNotTrusted) { return .clockNotTrusted }
        if flags.contains(.believed) { return .believed }
        if flags.contains(.doubleBooked) { return .ambiguous }
        return stops.contains(where: \.late) ? .late : .checkedIn
    }

    private func stopRows(of arrival: Arrival.ID, for pass: Pass.ID?, in db: Database) throws -> [Row] {
        let statement = try db.cachedStatement(sql: """
            SELECT t.visit, t.service, t.place, t.due, t.late, t.state, v.person, coalesce(a.sensitive, 0) AS sensitive
            FROM attendance t JOIN visit v ON v.id = t.visit LEFT JOIN appointment a ON a.id = t.appointment
            JOIN arrival r ON r.id = t.arrival
            WHERE v.ended IS NULL AND t.state != 'done' AND ((t.arrival = :arrival AND r.pass IS :pass)
                OR t.appointment IN (SELECT appointment FROM pass_appointment WHERE pass = :pass))
            ORDER BY t.due IS NULL, t.due, t.id
            """)
        return try Row.fetchAll(statement, arguments: ["arrival": arrival.rawValue, "pass": pass?.rawValue])
    }

    private func stop(_ row: Row, now: Date, in db: Database) throws -> ArrivalSlip.Stop {
        let service: Service.ID? = row.id("service")
        let hidden = row["sensitive"] || centre.service(service)?.sensitive == true
        let person: Person.ID? = row.id("person")
        let given = try person.flatMap { try PersonalTable.personal(of: $0, in: db)?.given }
        let due = row.date("due")
        return ArrivalSlip.Stop(
            visit: .init(row["visit"] as String), initial: given?.first.map { $0.uppercased() }, service: hidden ? nil : service,
            place: row.id("place"), due: due, late: row["late"],
            wait: WaitEstimate.minutes(due: due, now: now, delays: try delays(of: service, now: now, in: db)))
    }

    /// What the last five families of a service waited beyond their time today, in seconds.
    private func delays(of service: Service.ID?, now: Date, in db: Database) throws -> [TimeInterval] {
        guard let service else { return [] }
        let statement = try db.cachedStatement(sql: """
            SELECT (seen - max(began, coalesce(due, began))) / 1000000.0 FROM attendance
            WHERE service = ? AND seen > ? ORDER BY seen DESC LIMIT 5
            """)
        return try Double.fetchAll(statement, arguments: [service.rawValue, now.addingTimeInterval(-14_400).microseconds])
    }
}
