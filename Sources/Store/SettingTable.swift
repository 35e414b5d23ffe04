import Foundation
import GRDB
import Reception

/// Reads what managers have changed.
enum SettingTable {
    struct Entry {
        var change: Change.ID
        var body: Settled
        var at: Date
        var undone: Date?
        var undoneBy: String?
    }

    /// So many edits are listed.
    static let listed = 50

    /// What the configuration says, with the last edit of each topic over it.
    static func report(over beginning: CentreSettings, in db: Database) throws -> SettingsReport {
        var report = SettingsReport(now: beginning)
        var lasts: Set<String> = []
        for topic in Setting.Topic.allCases {
            guard let last = try last(topic, in: db) else { continue }
            lasts.insert(last.change.rawValue)
            if let setting = try setting(last.body, in: db) { report.now = report.now.with(setting) }
        }
        let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM setting ORDER BY n DESC LIMIT \(listed)"))
        report.edits = try rows.map(read).map { entry in
            SettingEdit(
                change: entry.change, topic: entry.body.topic, at: entry.at, by: try HubStore.name(entry.body.by, in: db), undone: entry.undone,
                undoneBy: try HubStore.name(entry.undoneBy, in: db), isLast: lasts.contains(entry.change.rawValue))
        }
        return report
    }

    /// The edit of a topic that holds.
    static func last(_ topic: Setting.Topic, in db: Database) throws -> Entry? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM setting WHERE topic = ? AND undone IS NULL ORDER BY n DESC LIMIT 1")
        return try Row.fetchOne(statement, arguments: [topic.rawValue]).map(read)
    }

    static func entry(_ change: Change.ID, in db: Database) throws -> Entry? {
        try Row.fetchOne(db, sql: "SELECT * FROM setting WHERE change = ?", arguments: [change.rawValue]).map(read)
    }

    private static func read(_ row: Row) throws -> Entry {
        Entry(
            change: Change.ID(row["change"] as String), body: try Coding.decode(Settled.self, from: row["body"]), at: Date(microseconds: row["at"]),
            undone: row.date("undone"), undoneBy: row["undone_by"])
    }

    /// `nil` where its texts have been erased.
    private static func setting(_ body: Settled, in db: Database) throws -> Setting? {
        let texts = try body.content.flatMap { try PersonalTable.text(under: $0, in: db) }.map { Data($0.utf8) }
        switch body.topic {
        case .hours: return .hours(body.hours ?? [])
        case .closures: return .closures(body.closures ?? [])
        case .targets: return .targets(body.targets ?? [:])
        case .notice: return try texts.map { .notice(CentreNotice(text: try Coding.decode([String: String].self, from: $0), until: body.until ?? CentreDay(year: 1970, month: 1, day: 1))) }
        case .said: return try texts.map { .said(try Coding.decode([Said].self, from: $0)) }
        }
    }

    /// As long as it holds.
    static let lasting = Date(timeIntervalSince1970: 253_370_764_800)

    /// What holds no longer can be asked after for 400 days, and then it is erased; so is who did it.
    static func forgotten(after now: Moment) -> Date { now.wall.addingTimeInterval(400 * 86_400) }

    static func keep(_ content: String?, until expiry: Date, in db: Database) throws {
        try db.execute(sql: "UPDATE personal SET expires = ? WHERE id = ?", arguments: [expiry.microseconds, content])
    }
}
