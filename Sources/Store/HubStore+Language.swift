import Foundation
import GRDB
public import Reception

extension HubStore {
    public func keepLanguage(_ answer: LanguageAnswer) async throws -> PartyDetails {
        guard centre.languages.contains(answer.language) else {
            throw DeskError(.invalid, cause: "language: the centre does not offer it")
        }
        return try await change(answer.arrival, at: answer.kiosk) { [self] details, now, db in
            guard let pass = details.slip.pass else { throw DeskError(.notFound, cause: "no such arrival at this kiosk") }
            return .languageKept(try keep(answer.language, for: pass, now, in: db))
        }
    }

    /// A language that was kept before is erased: nothing names it any longer.
    private func keep(_ language: String, for pass: Pass.ID, _ now: Moment, in db: Database) throws -> LanguageKept {
        let before = try Self.content(of: pass, in: db)
        if let before { try db.execute(sql: "DELETE FROM personal WHERE id = ?", arguments: [before]) }
        let content = surroundings.uuid().uuidString.lowercased()
        try PersonalTable.keep(text: language, under: content, until: try end(of: pass, now, in: db), in: db)
        try count(language: language, at: now, in: db)
        return LanguageKept(pass: pass, content: content)
    }

    /// As long as the pass may be shown, and never less than what else is personal.
    private func end(of pass: Pass.ID, _ now: Moment, in db: Database) throws -> Date {
        let until = try BookTables.pass(pass, in: db)?.until.interval(in: centre.zone).upperBound
        return max(try expiry(now, in: db), until ?? .distantPast)
    }

    /// The language in which a pass is answered; `nil` where nobody has said so, or it has expired.
    func language(of pass: Pass.ID?, in db: Database) throws -> String? {
        guard let pass, let content = try Self.content(of: pass, in: db) else { return nil }
        return try PersonalTable.text(under: content, in: db)
    }

    private static func content(of pass: Pass.ID, in db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT content FROM pass_language WHERE pass = ?"), arguments: [pass.rawValue])
    }
}
