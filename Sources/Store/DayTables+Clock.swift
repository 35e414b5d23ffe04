import Foundation
import GRDB
import Reception

/// The clock was set: the times in the tables of the day follow it. Which they are is found by their value: each is the wall time of
/// one change, to the microsecond.
extension DayTables {
    private static let times = [
        ("arrival", ["at"]), ("visit", ["began", "ended"]), ("attendance", ["began", "since", "called", "seen"]), ("act", ["since"]),
        ("notice", ["at"]), ("visitor", ["at", "ended"]), ("referral", ["at", "since"]), ("roll_call", ["at"]),
    ]

    static func apply(_ body: ClockCorrected, _ change: Change, _ sequence: Int64, in db: Database) throws {
        try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS correction (was INTEGER PRIMARY KEY, now INTEGER NOT NULL) STRICT")
        try db.execute(sql: "DELETE FROM correction")
        try fill(body, before: sequence, settles: change.moment.trusted, in: db)
        for (table, columns) in times {
            for column in columns {
                try db.execute(sql: """
                    UPDATE \(table) SET \(column) = (SELECT now FROM correction WHERE was = \(table).\(column))
                    WHERE \(column) IN (SELECT was FROM correction)
                    """)
            }
        }
        try db.execute(sql: "DELETE FROM correction")
    }

    /// Notes for each change what its time was in the tables, and what it is now. With a trusted clock it is no longer uncertain.
    private static func fill(_ body: ClockCorrected, before sequence: Int64, settles: Bool, in db: Database) throws {
        guard let epoch = try Journal.head(in: db)?.position.epoch else { return }
        let earlier = try ClockTables.corrections(of: body.boot, in: epoch, before: sequence, in: db)
        let rows = try Row.fetchCursor(db, sql: """
            SELECT id, sequence, kind, header FROM journal WHERE epoch = ? AND sequence BETWEEN ? AND ? AND kind != 'clock-corrected'
            """, arguments: [epoch, body.from, body.through])
        while let row = try rows.next() {
            let moment = try Coding.decode(ChangeHeader.self, from: row["header"] as Data).moment
            guard moment.boot == body.boot else { continue }
            let number: Int64 = row["sequence"]
            let was = earlier.last { $0.body.covers(number) }?.body.wall(at: moment) ?? moment.wall
            if row["kind"] as String == Change.Kind.fedBack.rawValue {
                try setFace(row["id"], to: body.wall(at: moment), in: db)
            } else {
                try db.cachedStatement(sql: "INSERT OR IGNORE INTO correction (was, now) VALUES (?, ?)")
                    .execute(arguments: [was.microseconds, body.wall(at: moment).microseconds])
            }
            if settles, !moment.trusted { try settle(row["id"], in: db) }
        }
    }

    private static func settle(_ change: String, in db: Database) throws {
        try db.execute(sql: "UPDATE arrival SET flags = trim(replace(flags, 'clock-not-trusted', '')) WHERE change = ?", arguments: [change])
    }

    /// A face has its hour alone, which is all that its change tells of when it was.
    private static func setFace(_ change: String, to wall: Date, in db: Database) throws {
        let hour: Int64 = 3_600_000_000
        try db.execute(
            sql: "UPDATE fed_back SET at = ? WHERE change = ?", arguments: [(wall.microseconds + hour / 2) / hour * hour, change])
    }
}
