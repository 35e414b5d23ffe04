import Foundation
import GRDB
import Reception

/// The cursors of the receivers, and what is parked.
enum SyncTables {
    /// The place behind which the receiver has nothing; a receiver that is new begins at the journal's first record.
    static func cursor(of receiver: String, in db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT n FROM sync_cursor WHERE receiver = ?")
        return try Int64.fetchOne(statement, arguments: [receiver]) ?? 0
    }

    static func begin(_ receiver: String, in db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO sync_cursor (receiver, n) VALUES (?, 0)", arguments: [receiver])
    }

    static func park(_ change: Change.ID, code: String, sentence: String, of receiver: String, at now: Date, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO sync_parked (receiver, n, code, sentence, at, state)
            SELECT ?, n, ?, ?, ?, 'parked' FROM journal WHERE id = ?
            ON CONFLICT DO UPDATE SET code = excluded.code, sentence = excluded.sentence, at = excluded.at, state = 'parked', reason = NULL
            """, arguments: [receiver, String(code.prefix(60)), String(sentence.prefix(500)), now.microseconds, change.rawValue])
    }

    /// Changes that were sent again, and taken.
    static func unpark(_ changes: [Change.ID], of receiver: String, in db: Database) throws {
        for change in changes {
            try db.execute(
                sql: "DELETE FROM sync_parked WHERE receiver = ? AND n = (SELECT n FROM journal WHERE id = ?) AND state = 'again'",
                arguments: [receiver, change.rawValue])
        }
    }

    static func parked(_ condition: String = "TRUE", _ arguments: StatementArguments = [], in db: Database) throws -> [ParkedChange] {
        try Row.fetchAll(db, sql: """
            SELECT p.receiver, j.id, j.epoch, j.sequence, j.kind, p.code, p.sentence, p.at, p.state, p.reason
            FROM sync_parked p JOIN journal j ON j.n = p.n WHERE \(condition) ORDER BY p.receiver, p.n
            """, arguments: arguments).compactMap { row in
            ParkedChange.State(rawValue: row["state"]).map { state in
                ParkedChange(
                    receiver: row["receiver"], id: .init(row["id"] as String),
                    position: Position(epoch: row["epoch"], sequence: row["sequence"]), kind: row["kind"], code: row["code"],
                    sentence: row["sentence"], at: Date(microseconds: row["at"]), state: state, reason: row["reason"])
            }
        }
    }

    static func states(in db: Database) throws -> [SyncState] {
        try Row.fetchAll(db, sql: "SELECT * FROM sync_cursor ORDER BY receiver").map { row in
            let n: Int64 = row["n"], receiver: String = row["receiver"]
            let last = try Int64.fetchOne(db, sql: "SELECT max(n) FROM journal") ?? 0
            var state = SyncState(
                receiver: receiver, waiting: Int(max(0, last - n)),
                oldest: try Int64.fetchOne(db, sql: "SELECT wall FROM journal WHERE n > ? ORDER BY n LIMIT 1", arguments: [n])
                    .map(Date.init(microseconds:)),
                parked: try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM sync_parked WHERE receiver = ? AND state = 'parked'", arguments: [receiver]) ?? 0)
            (state.taken, state.tried, state.next) = (row.date("taken"), row.date("tried"), row.date("next"))
            state.trouble = (row["trouble"] as String?).flatMap(CaseStoreError.Reason.init)
            state.cause = row["cause"]
            (state.bookTaken, state.bookCause, state.doubt) = (row.date("book_taken"), row["book_cause"], row["doubt"])
            state.bookTrouble = (row["book_trouble"] as String?).flatMap(CaseStoreError.Reason.init)
            state.upTo = try position(of: n, in: db)
            return state
        }
    }

    static func position(of n: Int64, in db: Database) throws -> Position? {
        try Row.fetchOne(db, sql: "SELECT epoch, sequence FROM journal WHERE n = ?", arguments: [n]).map { Position(epoch: $0[0], sequence: $0[1]) }
    }
}
