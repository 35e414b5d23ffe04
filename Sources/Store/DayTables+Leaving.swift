import Foundation
import GRDB
import Reception

extension DayTables {
    /// A notice, the visits that it is about, and an act on each of their attendances: so undoing takes the announcement back.
    static func apply(_ body: Leaving, _ change: Change, _ sequence: Int64, in db: Database) throws {
        try insertNotice(body.ticket, at: body.kiosk, refusal: nil, change, in: db)
        try db.execute(
            sql: "UPDATE notice SET leaving = ? WHERE change = ?", arguments: [try Coding.encode(body), change.id.rawValue])
        try supersede(body.visits, in: db)
        for visit in body.visits {
            try link(change, to: visit, in: db)
            try db.execute(sql: """
                INSERT INTO act (change, sequence, attendance) SELECT ?, ?, id FROM attendance WHERE visit = ?
                """, arguments: [change.id.rawValue, sequence, visit.rawValue])
        }
    }

    static func apply(_ body: Cautioned, _ change: Change, in db: Database) throws {
        try insertNotice(body.ticket, at: body.kiosk, refusal: nil, change, in: db)
        try db.execute(
            sql: "UPDATE notice SET caution = ? WHERE change = ?", arguments: [try Coding.encode(body), change.id.rawValue])
        for visit in body.visits { try link(change, to: visit, in: db) }
    }

    static func apply(_ body: FedBack, _ change: Change, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO fed_back (change, at, kiosk, face, answer) VALUES (?, ?, ?, ?, ?)",
            arguments: [change.id.rawValue, body.at.microseconds, body.kiosk.rawValue, body.face, body.answer?.rawValue])
    }

    /// An announcement that was taken back. What it said is in the journal.
    static func removeNotice(of change: Change.ID, in db: Database) throws {
        try db.execute(sql: "DELETE FROM notice_visit WHERE change = ?", arguments: [change.rawValue])
        try db.execute(sql: "DELETE FROM notice WHERE change = ? AND leaving IS NOT NULL", arguments: [change.rawValue])
    }

    /// "Our transport is here" after "we are leaving": one notice, and one act to undo, are enough for the same people.
    private static func supersede(_ visits: [Visit.ID], in db: Database) throws {
        let earlier = try String.fetchAll(db, sql: """
            SELECT DISTINCT n.change FROM notice_visit n JOIN notice ON notice.change = n.change
            WHERE notice.leaving IS NOT NULL AND NOT EXISTS (SELECT 1 FROM notice_visit o JOIN visit v ON v.id = o.visit
                WHERE o.change = n.change AND v.ended IS NULL AND o.visit NOT IN (\(databaseQuestionMarks(count: visits.count))))
            AND n.visit IN (\(databaseQuestionMarks(count: visits.count)))
            """, arguments: StatementArguments((visits + visits).map(\.rawValue)))
        for change in earlier {
            try db.execute(sql: "DELETE FROM act WHERE change = ?", arguments: [change])
            try removeNotice(of: .init(change), in: db)
        }
    }

    private static func link(_ change: Change, to visit: Visit.ID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO notice_visit (change, visit) VALUES (?, ?)")
            .execute(arguments: [change.id.rawValue, visit.rawValue])
    }
}
