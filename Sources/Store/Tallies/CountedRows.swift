import Foundation
import GRDB
import Reception

/// Reads from the tables of the day what counts.
enum CountedRows {
    /// `nil` where it is not, or no longer, there.
    static func counted(_ key: CountedKey, in db: Database) throws -> Counted? {
        switch key {
        case .arrival(let id): try row(arrivals + " WHERE r.id = ?", id, in: db).flatMap(arrival)
        case .visit(let id): try visit(id, in: db)
        case .missed(let id): try row(missed + " AND id = ?", id, in: db).flatMap(missed)
        case .notice(let id): try row(notices + " AND change = ?", id, in: db).flatMap(notice)
        case .referral(let id): try row("SELECT * FROM referral WHERE id = ?", id, in: db).flatMap(referral)
        case .face(let id): try row("SELECT * FROM fed_back WHERE change = ?", id, in: db).map(face)
        case .visitor(let id): try row("SELECT * FROM visitor WHERE id = ?", id, in: db).flatMap(visitor)
        case .rollCall(let id): try row(drills + " AND id = ?", id, in: db).flatMap(drill)
        }
    }

    /// Everything that there is, one by one.
    static func all(in db: Database, _ use: (Counted) -> Void) throws {
        try each(arrivals, in: db) { arrival($0).map(use) }
        try each(missed, in: db) { missed($0).map(use) }
        try each(notices, in: db) { notice($0).map(use) }
        try each("SELECT * FROM referral", in: db) { referral($0).map(use) }
        try each("SELECT * FROM fed_back", in: db) { use(face($0)) }
        try each("SELECT * FROM visitor", in: db) { visitor($0).map(use) }
        try each(drills, in: db) { drill($0).map(use) }
        try each(visits, in: db) { row in try visit(row, in: db).map(use) }
    }

    private static let arrivals = """
        SELECT r.at, r.way, r.companions, (SELECT count(*) FROM visit WHERE arrival = r.id) AS people FROM arrival r
        """
    private static let visits = "SELECT v.*, r.way FROM visit v JOIN arrival r ON r.id = v.arrival"
    private static let missed = "SELECT service, due FROM attendance WHERE visit IS NULL AND state = 'not-come'"
    private static let notices = "SELECT * FROM notice WHERE leaving IS NULL AND caution IS NULL"
    private static let drills = "SELECT * FROM roll_call WHERE kind = 'drill' AND ended_by IS NOT NULL"

    private static func row(_ sql: String, _ id: String, in db: Database) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    }

    private static func each(_ sql: String, in db: Database, _ use: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() { try use(row) }
    }

    private static func visit(_ id: String, in db: Database) throws -> Counted? {
        try row(visits + " WHERE v.id = ?", id, in: db).flatMap { try visit($0, in: db) }
    }

    private static func visit(_ row: Row, in db: Database) throws -> Counted? {
        guard let way = Arrival.Way(rawValue: row["way"]), let began = row.date("began") else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT service, due, late, began, called, seen FROM attendance WHERE visit = ?")
        let attendances = try Row.fetchAll(statement, arguments: [row["id"] as String]).map { row in
            CountedAttendance(
                service: row.id("service"), due: row.date("due"), late: row["late"], began: Date(microseconds: row["began"]),
                called: row.date("called"), seen: row.date("seen"))
        }
        return .visit(CountedVisit(way: way, person: row.id("person"), began: began, ended: row.date("ended"), attendances: attendances))
    }

    private static func arrival(_ row: Row) -> Counted? {
        Arrival.Way(rawValue: row["way"]).map {
            .arrival(at: Date(microseconds: row["at"]), way: $0, people: row["people"], companions: row["companions"])
        }
    }

    private static func missed(_ row: Row) -> Counted? { row.date("due").map { .missed(service: row.id("service"), due: $0) } }

    private static func notice(_ row: Row) -> Counted? {
        let at = Date(microseconds: row["at"])
        guard let text = row["outcome"] as String? else {
            return .assistance(
                at: at, reason: (row["assistance"] as String?).flatMap(AssistanceReason.init), answered: row["answered"])
        }
        return Outcome(rawValue: text).map { .refused(at: at, outcome: $0, kiosk: .init(row["kiosk"] as String)) }
    }

    private static func referral(_ row: Row) -> Counted? {
        Referral.State(rawValue: row["state"]).map {
            .referral(at: Date(microseconds: row["at"]), state: $0, since: Date(microseconds: row["since"]))
        }
    }

    private static func face(_ row: Row) -> Counted {
        .face(at: Date(microseconds: row["at"]), face: row["face"], answer: (row["answer"] as String?).flatMap(Feedback.Answer.init))
    }

    private static func drill(_ row: Row) -> Counted? {
        DayTables.end(row).map { .drill(at: Date(microseconds: row["at"]), $0) }
    }

    private static func visitor(_ row: Row) -> Counted? {
        Visitor.Role(rawValue: row["role"]).map { .visitor(at: Date(microseconds: row["at"]), role: $0) }
    }
}
