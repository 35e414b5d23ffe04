import Foundation
import GRDB
public import Reception

/// The audit of exact counts.
extension HubStore {
    /// Kept when it is on disk: only then may anything be shown.
    public func note(_ look: ExactLook) async throws {
        let reason = look.reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (ExactLook.shortestReason...ExactLook.longestReason).contains(reason.count) else {
            throw DeskError(.invalid, cause: "reason: \(ExactLook.shortestReason) to \(ExactLook.longestReason) characters")
        }
        let codes = [look.measure, look.period, look.breakdown].compactMap(\.self)
        guard codes.allSatisfy({ (1...40).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) } }) else {
            throw DeskError(.invalid, cause: "measure, period, breakdown: short codes are asked")
        }
        let now = surroundings.now()
        try await decide { [self] db in
            let content = surroundings.uuid().uuidString.lowercased()
            let who = String(decoding: try Coding.encode([look.name, reason]), as: UTF8.self)
            try PersonalTable.keep(text: who, under: content, until: now.wall.addingTimeInterval(Self.keepsLooks), in: db)
            let body = LookedExactly(measure: look.measure, period: look.period, breakdown: look.breakdown, content: content)
            _ = try record(change(.lookedExactly(body), at: now, from: "staff"), in: db)
        }
    }

    /// The last uses of the right, the newest first.
    public func exactLooks() async throws -> [ExactLookEntry] {
        try await readValue { db in
            try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM exact_look ORDER BY n DESC LIMIT 50")).map { row in
                let who = try PersonalTable.text(under: row["content"], in: db).map { try Coding.decode([String].self, from: Data($0.utf8)) }
                return ExactLookEntry(
                    at: Date(microseconds: row["at"]), measure: row["measure"], period: row["period"], breakdown: row["breakdown"], name: who?.first,
                    reason: who?.last)
            }
        }
    }

    /// Who looked, and why, can be asked after for two years.
    private static let keepsLooks: TimeInterval = 730 * 86_400
}

extension DayTables {
    static func apply(_ body: LookedExactly, _ change: Change, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO exact_look (at, measure, period, breakdown, content) VALUES (?, ?, ?, ?, ?)",
            arguments: [change.moment.wall.microseconds, body.measure, body.period, body.breakdown, body.content])
    }
}

extension Schema {
    /// Who looked at exact counts. Follows the journal; the name and the reason stand in `personal`.
    static let exactLooks = """
        CREATE TABLE exact_look (
            n INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            measure TEXT NOT NULL,
            period TEXT NOT NULL,
            breakdown TEXT,
            content TEXT NOT NULL
        ) STRICT;
        """
}
