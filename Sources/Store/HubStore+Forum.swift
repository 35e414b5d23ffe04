import Foundation
import GRDB
public import Reception

extension HubStore {
    /// Keeps what is said in the personal table. The record has the hour alone, and names neither the visit nor the words.
    public func leavePoint(_ answer: PointAnswer) async throws -> PartyDetails {
        guard centre.takesPoints else { throw DeskError(.invalid, cause: "the centre takes no points for a forum") }
        guard let text = answer.words else { throw DeskError(.invalid, cause: "text: 1 to \(PointAnswer.longest) characters") }
        return try await decide { [self] db in
            let now = surroundings.now()
            let details = try details(of: answer.arrival, at: answer.kiosk, now, in: db)
            let content = surroundings.uuid().uuidString.lowercased()
            try PersonalTable.keep(text: text, under: content, until: try expiry(now, in: db), in: db)
            _ = try record(change(.pointLeft(PointLeft(content: content)), at: now.coarse, from: "kiosk:\(answer.kiosk)"), in: db)
            return details
        }
    }

    func takePoint(_ content: String, in db: Database) throws -> Change.Body {
        guard let taken = try Bool.fetchOne(db, sql: "SELECT taken FROM forum_point WHERE content = ?", arguments: [content]) else {
            throw DeskError(.notFound, cause: "no such point")
        }
        guard !taken else { throw DeskError(.conflict, cause: "the point is on the agenda already") }
        return .pointTaken(PointTaken(content: content))
    }

    /// The points that nobody has taken, as long as what they say is not erased; the oldest first, 100 at most.
    func points(in db: Database) throws -> [ForumPoint] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT content, at FROM forum_point WHERE NOT taken ORDER BY at, content LIMIT 100")).compactMap { row in
            let content: String = row["content"]
            return try PersonalTable.text(under: content, in: db).map { ForumPoint(id: content, text: $0, at: Date(microseconds: row["at"])) }
        }
    }
}

extension DayTables {
    static func apply(_ body: PointLeft, _ change: Change, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO forum_point (content, at) VALUES (?, ?)", arguments: [body.content, change.moment.wall.microseconds])
    }

    static func apply(_ body: PointTaken, in db: Database) throws {
        try db.execute(sql: "UPDATE forum_point SET taken = 1 WHERE content = ?", arguments: [body.content])
    }
}
