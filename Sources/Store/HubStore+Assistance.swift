import Foundation
import GRDB
public import Reception

extension HubStore {
    public func askAssistance(at kiosk: Kiosk.ID, reason: AssistanceReason) async throws -> String {
        let moment = surroundings.now()
        let ticket = ticket()
        return try await decide { [self] db in
            let body = AssistanceAsked(ticket: ticket, kiosk: kiosk, reason: reason)
            _ = try record(change(.assistance(body), at: moment, from: "kiosk:\(kiosk)"), in: db)
            return ticket
        }
    }

    /// Only the kiosk that showed a ticket is told, and only for an hour: by then its page is long gone.
    public func whoComes(to ticket: String, at kiosk: Kiosk.ID) async throws -> Coming {
        let now = surroundings.now()
        return try await readValue { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT at, boot, boottime, who FROM notice WHERE ticket = ? AND kiosk = ? ORDER BY at DESC LIMIT 1",
                arguments: [ticket, kiosk.rawValue])
            guard let row, now.seconds(since: DayTables.asked(row)) < 3600 else { return Coming(name: nil) }
            return Coming(name: try Self.name(row["who"], in: db))
        }
    }

    /// "I am coming": the name goes into the personal table until the end of the day.
    func answer(_ act: StaffAct, at now: Moment, in db: Database) throws -> Change.Body {
        let row = try Row.fetchOne(
            db, sql: "SELECT change, acknowledged FROM notice WHERE ticket = ? ORDER BY at DESC LIMIT 1", arguments: [act.target])
        guard let row else { throw DeskError(.notFound, cause: "no such ticket") }
        guard !(row["acknowledged"] as Bool) else { throw DeskError(.conflict, cause: "it has been dealt with already") }
        return .answered(Answered(ticket: act.target, notice: .init(row["change"] as String), name: try keep(act.name, at: now, in: db)))
    }

    /// - Returns: the content id; `nil` where no name was given.
    private func keep(_ typed: String?, at now: Moment, in db: Database) throws -> String? {
        guard let typed, !typed.isEmpty else { return nil }
        let name = try FirstName(typed)
        let content = surroundings.uuid().uuidString.lowercased()
        let midnight = centre.day(of: now.wall).interval(in: centre.zone).upperBound
        try PersonalTable.keep(text: name.text, under: content, until: midnight, in: db)
        return content
    }

    static func name(_ content: String?, in db: Database) throws -> String? {
        try content.flatMap { try PersonalTable.text(under: $0, in: db) }
    }

    /// How long each call of the day stood until it was answered.
    func answerSeconds(of day: CentreDay, in db: Database) throws -> [Int] {
        let span = day.interval(in: centre.zone)
        return try Int64.fetchAll(db.cachedStatement(sql: """
            SELECT answered FROM notice WHERE at >= ? AND at < ? AND outcome IS NULL AND leaving IS NULL AND caution IS NULL
            AND answered IS NOT NULL ORDER BY at, change
            """), arguments: [span.lowerBound.microseconds, span.upperBound.microseconds]).map(Self.seconds)
    }

    static func seconds(_ microseconds: Int64?) -> Int { Int((microseconds ?? 0) / 1_000_000) }
}
