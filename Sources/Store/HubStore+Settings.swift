import Foundation
import GRDB
public import Reception

/// What managers decide on a page.
extension HubStore {
    public func settings() async throws -> SettingsReport {
        try await readValue { [centre] db in try SettingTable.report(over: centre.beginning, in: db) }
    }

    public func settle(_ act: SettingAct) async throws {
        let now = surroundings.now()
        if let problem = SettingRules.problems(act.setting, today: centre.day(of: now.wall)).first {
            throw DeskError(.invalid, cause: "\(problem.field): \(problem.says)")
        }
        try await decide { [self] db in
            let content = try keepTexts(of: act.setting, in: db)
            let body = Settled(act.setting, content: content, by: try keepName(act.name, at: now, in: db))
            let last = try SettingTable.last(act.setting.topic, in: db)
            _ = try record(change(.settled(body), at: now, from: "staff"), in: db)
            try SettingTable.keep(last?.body.content, until: SettingTable.forgotten(after: now), in: db)
        }
    }

    public func takeBack(_ act: SettingUndo) async throws {
        let now = surroundings.now()
        try await decide { [self] db in
            guard let edit = try SettingTable.entry(act.change, in: db) else { throw DeskError(.notFound, cause: "no such edit") }
            guard let last = try SettingTable.last(edit.body.topic, in: db), last.change == act.change else {
                throw DeskError(.conflict, cause: "only the last edit of \(edit.body.topic.rawValue) that holds can be taken back")
            }
            let body = Undone(change: act.change, steps: [], by: try keepName(act.name, at: now, in: db))
            _ = try record(change(.undone(body), at: now, from: "staff"), in: db)
            try SettingTable.keep(last.body.content, until: SettingTable.forgotten(after: now), in: db)
            try SettingTable.keep(try SettingTable.last(edit.body.topic, in: db)?.body.content, until: SettingTable.lasting, in: db)
        }
    }

    /// What families read is no change's own words: it is kept beside the journal, as long as it holds.
    /// - Returns: the content id; `nil` where there is nothing to read.
    private func keepTexts(of setting: Setting, in db: Database) throws -> String? {
        let texts: Data? = switch setting {
        case .notice(let notice): try Coding.encode(notice.text)
        case .said(let said): try Coding.encode(said)
        case .hours, .closures, .targets: nil
        }
        guard let texts else { return nil }
        let content = surroundings.uuid().uuidString.lowercased()
        try PersonalTable.keep(text: String(decoding: texts, as: UTF8.self), under: content, until: SettingTable.lasting, in: db)
        return content
    }

    private func keepName(_ typed: String?, at now: Moment, in db: Database) throws -> String? {
        guard let typed, !typed.isEmpty else { return nil }
        let name = try FirstName(typed)
        let content = surroundings.uuid().uuidString.lowercased()
        try PersonalTable.keep(text: name.text, under: content, until: SettingTable.forgotten(after: now), in: db)
        return content
    }
}

extension DayTables {
    static func apply(_ body: Settled, _ change: Change, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO setting (change, topic, body, at) VALUES (?, ?, ?, ?)",
            arguments: [change.id.rawValue, body.topic.rawValue, try Coding.encode(body), change.moment.wall.microseconds])
    }

    /// Where what is undone was an edit of the settings, it holds no longer.
    static func takeBack(_ body: Undone, _ change: Change, in db: Database) throws {
        try db.execute(
            sql: "UPDATE setting SET undone = ?, undone_by = ? WHERE change = ?",
            arguments: [change.moment.wall.microseconds, body.by, body.change.rawValue])
    }
}

extension JournalFile {
    /// What managers have decided: beside a hub that is running, or without one.
    public func settings(over beginning: CentreSettings) throws -> SettingsReport {
        try queue.read { db in
            // A store of before there were settings has none.
            try db.tableExists("setting") ? try SettingTable.report(over: beginning, in: db) : SettingsReport(now: beginning)
        }
    }
}
