import Foundation
import GRDB
import Reception

extension DayTables {
    /// One of staff comes. The first answer is the one that is measured; another takes over the name.
    static func apply(_ body: Answered, _ change: Change, in db: Database) throws {
        try measure(change, where: "change = ?", body.notice.rawValue, in: db)
        try db.execute(
            sql: "UPDATE notice SET coming = 1, who = ? WHERE change = ?", arguments: [body.name, body.notice.rawValue])
    }

    /// Where nobody has said that they come, a family was answered when it was dealt with.
    static func apply(_ body: Acknowledged, _ change: Change, in db: Database) throws {
        try measure(change, where: "ticket = ? AND acknowledged = 0", body.ticket, in: db)
        try db.execute(sql: "UPDATE notice SET acknowledged = 1 WHERE ticket = ?", arguments: [body.ticket])
    }

    /// Notes how long each of these notices stood until this change, unless that is known.
    private static func measure(_ change: Change, where condition: String, _ value: String, in db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT change, at, boot, boottime FROM notice WHERE answered IS NULL AND \(condition)", arguments: [value])
        for row in rows {
            let microseconds = Int64((change.moment.seconds(since: asked(row)) * 1_000_000).rounded())
            try db.execute(
                sql: "UPDATE notice SET answered = ? WHERE change = ?", arguments: [microseconds, row["change"] as String])
        }
    }

    /// When a notice was made.
    static func asked(_ row: Row) -> Moment {
        Moment(wall: Date(microseconds: row["at"]), boottime: row["boottime"], boot: row["boot"], trusted: true)
    }
}
