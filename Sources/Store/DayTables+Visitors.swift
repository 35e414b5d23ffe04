import GRDB
import Reception

extension DayTables {
    static func apply(_ visitor: Visitor, _ sequence: Int64, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO visitor (id, role, meeting, identification, kiosk, at, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                visitor.id.rawValue, visitor.role.rawValue, visitor.meeting?.rawValue, visitor.identification, visitor.kiosk.rawValue,
                visitor.at.microseconds, sequence,
            ])
    }

    static func apply(_ body: SignedOut, _ change: Change, in db: Database) throws {
        try db.execute(
            sql: "UPDATE visitor SET ended = ? WHERE id = ?", arguments: [change.moment.wall.microseconds, body.visitor.rawValue])
    }
}
