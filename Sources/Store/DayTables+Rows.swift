import Foundation
import GRDB
import Reception

extension DayTables {
    static func insert(_ visit: Visit, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO visit (id, arrival, person, began, ended) VALUES (?, ?, ?, ?, ?)").execute(arguments: [
            visit.id.rawValue, visit.arrival.rawValue, visit.person?.rawValue, visit.began.microseconds, visit.ended?.microseconds,
        ])
    }

    static func insert(_ attendance: Attendance, began: Date?, since: Date?, in db: Database) throws {
        try db.cachedStatement(sql: """
            INSERT INTO attendance (id, visit, arrival, appointment, service, place, due, late, state, began, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).execute(arguments: [
                attendance.id.rawValue, attendance.visit?.rawValue, attendance.arrival?.rawValue, attendance.appointment?.rawValue,
                attendance.service?.rawValue, attendance.place?.rawValue, attendance.due?.microseconds, attendance.late,
                attendance.state.rawValue, began?.microseconds ?? 0, since?.microseconds ?? 0,
            ])
    }

    /// Brings one attendance to stand as `state` says: changed, made, or gone.
    static func set(_ id: Attendance.ID, to state: Attendance?, since: Date?, at: Date?, in db: Database) throws {
        guard let state else {
            try db.execute(sql: "DELETE FROM attendance WHERE id = ?", arguments: [id.rawValue])
            return
        }
        try db.cachedStatement(sql: """
            UPDATE attendance SET state = :state, since = :since,
                called = CASE :state WHEN 'waiting' THEN NULL WHEN 'called' THEN :since ELSE called END,
                seen = CASE WHEN :state IN ('waiting', 'called') THEN NULL WHEN :state = 'seen' THEN :since ELSE seen END
            WHERE id = :id
            """).execute(arguments: ["state": state.state.rawValue, "since": since?.microseconds ?? 0, "id": id.rawValue])
        if db.changesCount == 0 { try insert(state, began: at, since: since, in: db) }
    }

    /// Whoever was marked as not come, and came after all.
    static func removeNotCome(_ appointment: Appointment.ID?, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM attendance WHERE appointment = ? AND state = 'not-come'")
            .execute(arguments: [appointment?.rawValue])
    }

    static func setEnd(of visit: Visit.ID, to end: Date?, in db: Database) throws {
        try db.execute(sql: "UPDATE visit SET ended = ? WHERE id = ?", arguments: [end?.microseconds, visit.rawValue])
    }

    /// The visit was none: its attendances are expected again.
    static func void(_ visit: Visit.ID, in db: Database) throws {
        try db.execute(sql: "DELETE FROM act WHERE attendance IN (SELECT id FROM attendance WHERE visit = ?)", arguments: [visit.rawValue])
        try db.execute(sql: "DELETE FROM attendance WHERE visit = ?", arguments: [visit.rawValue])
        try db.execute(sql: "DELETE FROM visit WHERE id = ?", arguments: [visit.rawValue])
    }

    static func insertNotice(
        _ ticket: String, at kiosk: Kiosk.ID, refusal: Refusal?, reason: AssistanceReason? = nil, _ change: Change, in db: Database
    ) throws {
        try db.cachedStatement(sql: """
            INSERT INTO notice (ticket, change, kiosk, at, boot, boottime, outcome, reason, refusal, assistance)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).execute(arguments: [
                ticket, change.id.rawValue, kiosk.rawValue, change.moment.wall.microseconds, change.moment.boot,
                change.moment.boottime, refusal?.outcome.rawValue, refusal?.lookUp?.rawValue, try refusal.map(Coding.encode),
                reason?.rawValue,
            ])
    }

    /// An attendance as it stands, and since when.
    static func attendance(_ row: Row) -> (attendance: Attendance, since: Date)? {
        guard let state = Attendance.State(rawValue: row["state"]) else { return nil }
        let attendance = Attendance(
            id: .init(row["id"] as String), visit: row.id("visit"), arrival: row.id("arrival"), appointment: row.id("appointment"),
            service: row.id("service"), place: row.id("place"), due: row.date("due"), late: row["late"], state: state)
        return (attendance, Date(microseconds: row["since"]))
    }
}

extension Row {
    func id<Owner>(_ column: String) -> Identifier<Owner>? { (self[column] as String?).map(Identifier<Owner>.init(_:)) }

    func date(_ column: String) -> Date? { (self[column] as Int64?).map(Date.init(microseconds:)) }
}
