import Foundation
import GRDB
import Reception

extension HubStore {
    /// Notices of the day, and those of this boot's last twelve hours that came while the clock was wrong. A notice about visits is
    /// over when the last of them has ended.
    func notices(of day: CentreDay, now: Moment, in db: Database) throws -> [Notice] {
        let span = day.interval(in: centre.zone)
        let statement = try db.cachedStatement(sql: """
            SELECT * FROM notice WHERE acknowledged = 0
            AND ((at >= :from AND at < :until)
                OR (boot = :boot AND boottime > :since AND NOT (SELECT trusted FROM journal WHERE id = change)))
            AND ((leaving IS NULL AND caution IS NULL) OR EXISTS (
                SELECT 1 FROM notice_visit n JOIN visit v ON v.id = n.visit WHERE n.change = notice.change AND v.ended IS NULL))
            ORDER BY at DESC, change DESC LIMIT 200
            """)
        return try Row.fetchAll(
            statement, arguments: [
                "from": span.lowerBound.microseconds, "until": span.upperBound.microseconds, "boot": now.boot,
                "since": now.boottime - 43_200_000_000_000,
            ]).map { try notice($0, now: now, in: db) }
    }

    private func notice(_ row: Row, now: Moment, in db: Database) throws -> Notice {
        var notice = Notice(
            ticket: row["ticket"], at: Date(microseconds: row["at"]), kiosk: .init(row["kiosk"] as String),
            refusal: try (row["refusal"] as Data?).map { try Coding.decode(Refusal.self, from: $0) },
            reason: (row["assistance"] as String?).flatMap(AssistanceReason.init),
            waited: Int(min(now.seconds(since: DayTables.asked(row)), 1e9)),
            answer: row["coming"] ? .init(name: try Self.name(row["who"], in: db), seconds: Self.seconds(row["answered"])) : nil)
        let change: String = row["change"]
        if let data = row["leaving"] as Data? {
            let body = try Coding.decode(Leaving.self, from: data)
            let (tokens, count) = try open(change, in: db)
            notice.leaving = .init(tokens: tokens, count: count, transport: body.transport, cautions: body.cautions)
        }
        if let data = row["caution"] as Data? {
            notice.caution = .init(tokens: try open(change, in: db).tokens, cautions: try Coding.decode(Cautioned.self, from: data).cautions)
        }
        return notice
    }

    /// Those of a notice who are still in the building: by which pictures they are known, and how many they are.
    private func open(_ change: String, in db: Database) throws -> (tokens: [Token], count: Int) {
        let tokens = try String.fetchAll(db.cachedStatement(sql: """
            SELECT r.token FROM notice_visit n JOIN visit v ON v.id = n.visit JOIN arrival r ON r.id = v.arrival
            WHERE n.change = ? AND v.ended IS NULL ORDER BY r.at, r.id
            """), arguments: [change]).compactMap(Token.init(column:))
        return (tokens.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, tokens.count)
    }
}
