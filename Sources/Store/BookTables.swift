import Foundation
import GRDB
import Reception

/// Reading the book: appointments, people and passes.
enum BookTables {
    static let appointmentColumns = "a.id, a.person, a.service, a.start, a.minutes, a.place, a.state, a.sensitive"

    /// Joins an attendance to its appointment. One that was attended and then moved to another day is expected anew. Both times are
    /// the book's: when somebody came is not asked, since the clock may have been wrong then.
    static let attends = "t.appointment = a.id AND abs(t.due - a.start) < 57600000000"

    static func appointment(_ row: Row) -> Appointment? {
        guard let state = Appointment.State(rawValue: row["state"]) else { return nil }
        return Appointment(
            id: .init(row["id"] as String), person: row.id("person"), service: .init(row["service"] as String),
            start: Date(microseconds: row["start"]), minutes: row["minutes"], place: row.id("place"), state: state,
            sensitive: row["sensitive"])
    }

    static func person(_ id: Person.ID, in db: Database) throws -> Person? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM person WHERE id = ?"), arguments: [id.rawValue]).map(person)
    }

    static func person(_ row: Row) -> Person {
        Person(
            id: .init(row["id"] as String), source: row["source"], externalID: row["external_id"], protected: row["protected"])
    }

    static func pass(_ id: Pass.ID, in db: Database) throws -> Pass? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM pass WHERE id = ?"), arguments: [id.rawValue])
            .flatMap { try pass($0, in: db) }
    }

    static func pass(_ row: Row, in db: Database) throws -> Pass? {
        guard let from = CentreDay(row["from_day"]), let until = CentreDay(row["until_day"]) else { return nil }
        let id: String = row["id"]
        let listed = try String.fetchAll(
            db.cachedStatement(sql: "SELECT appointment FROM pass_appointment WHERE pass = ? ORDER BY appointment"), arguments: [id])
        return Pass(
            id: .init(id), holder: row.id("holder"), appointments: listed.map(Appointment.ID.init(_:)), from: from, until: until,
            code: row["code"], revoked: row.date("revoked"))
    }

    /// What a pass covers, with what has become of each appointment.
    static func items(of pass: Pass.ID, centre: Centre, in db: Database) throws -> [CheckInItem] {
        try items(
            "JOIN pass_appointment p ON p.appointment = a.id WHERE p.pass = ? ORDER BY a.start", [pass.rawValue], centre: centre, in: db)
    }

    /// What the book has for somebody between two instants.
    static func items(of person: Person.ID, between span: Range<Date>, centre: Centre, in db: Database) throws -> [CheckInItem] {
        try items(
            "WHERE a.person = ? AND a.start >= ? AND a.start < ? ORDER BY a.start",
            [person.rawValue, span.lowerBound.microseconds, span.upperBound.microseconds], centre: centre, in: db)
    }

    /// Appointments between two instants that name nobody.
    static func sessions(between span: Range<Date>, centre: Centre, in db: Database) throws -> [CheckInItem] {
        try items(
            "WHERE a.person IS NULL AND a.start >= ? AND a.start < ? GROUP BY a.id ORDER BY a.start",
            [span.lowerBound.microseconds, span.upperBound.microseconds], centre: centre, in: db)
    }

    private static func items(
        _ rest: String, _ arguments: StatementArguments, centre: Centre, in db: Database
    ) throws -> [CheckInItem] {
        let statement = try db.cachedStatement(sql: """
            SELECT \(appointmentColumns), t.arrival AS arrival, t.state = 'done' AND v.ended IS NOT NULL AS over
            FROM appointment a LEFT JOIN attendance t ON \(attends) AND t.arrival IS NOT NULL
            LEFT JOIN visit v ON v.id = t.visit \(rest)
            """)
        return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
            appointment(row).map { appointment in
                CheckInItem(
                    appointment: appointment, window: centre.service(appointment.service)?.window ?? .usual,
                    attendedBy: row.id("arrival"), isOver: row["over"] ?? false)
            }
        }
    }

    /// The day on which the clock was last trusted: by the journal's order, since a clock that ran ahead may have been put back.
    static func lastTrustedDay(in db: Database, zone: TimeZone) throws -> CentreDay? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT wall FROM journal WHERE trusted ORDER BY n DESC LIMIT 1"))
            .map { CentreDay(Date(microseconds: $0), in: zone) }
    }
}
