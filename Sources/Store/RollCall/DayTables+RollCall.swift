import Foundation
import GRDB
import Reception

extension DayTables {
    static func apply(_ body: RollCalled, _ change: Change, in db: Database) throws {
        let id = body.rollCall.rawValue
        switch body.step {
        case .began(let kind, _):
            try db.execute(
                sql: "INSERT INTO roll_call (id, change, kind, at, boot, boottime) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, change.id.rawValue, kind.rawValue, change.moment.wall.microseconds, change.moment.boot, change.moment.boottime])
        case .ticked(let rows, let isOut): try tick(rows, of: id, isOut: isOut, at: change.moment, in: db)
        case .ended(let end):
            try db.execute(
                sql: "UPDATE roll_call SET ended_by = ?, there = ?, missing = ?, seconds = ? WHERE id = ?",
                arguments: [change.id.rawValue, end.there, end.missing, end.seconds, id])
        }
    }

    private static func tick(_ rows: [String], of id: String, isOut: Bool, at moment: Moment, in db: Database) throws {
        let began = try Row.fetchOne(db, sql: "SELECT at, boot, boottime FROM roll_call WHERE id = ?", arguments: [id])
        let seconds = began.map { Int(moment.seconds(since: asked($0))) } ?? 0
        for row in rows {
            if isOut {
                try db.execute(sql: "INSERT OR IGNORE INTO roll_call_row (roll_call, id, seconds) VALUES (?, ?, ?)", arguments: [id, row, seconds])
            } else {
                try db.execute(sql: "DELETE FROM roll_call_row WHERE roll_call = ? AND id = ?", arguments: [id, row])
            }
        }
    }

    /// The end holds no longer, or there was no roll-call.
    static func takeBackRollCall(_ change: Change.ID, in db: Database) throws {
        try db.execute(
            sql: "UPDATE roll_call SET ended_by = NULL, there = NULL, missing = NULL, seconds = NULL WHERE ended_by = ?", arguments: [change.rawValue])
        try db.execute(sql: "DELETE FROM roll_call WHERE change = ?", arguments: [change.rawValue])
    }

    /// How a roll-call ended; `nil` while it goes on.
    static func end(_ row: Row) -> RollCall.End? {
        guard let there = row["there"] as Int?, let missing = row["missing"] as Int?, let seconds = row["seconds"] as Int? else { return nil }
        return RollCall.End(there: there, missing: missing, seconds: seconds)
    }
}

extension Schema {
    /// Roll-calls, and who is ticked as out after how many seconds. Follows the journal.
    static let rollCall = """
        CREATE TABLE roll_call (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            change TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('drill', 'real')),
            at INTEGER NOT NULL,
            boot TEXT NOT NULL,
            boottime INTEGER NOT NULL,
            ended_by TEXT UNIQUE,
            there INTEGER,
            missing INTEGER,
            seconds INTEGER
        ) STRICT;
        CREATE TABLE roll_call_row (
            roll_call TEXT NOT NULL,
            id TEXT NOT NULL,
            seconds INTEGER NOT NULL,
            PRIMARY KEY (roll_call, id)
        ) STRICT, WITHOUT ROWID;
        """
}
