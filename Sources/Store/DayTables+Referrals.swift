import GRDB
import Reception

/// Who asks to be contacted, as the journal's changes make it.
extension DayTables {
    static func apply(_ body: Referred, in db: Database) throws {
        let referral = body.referral
        try db.execute(sql: """
            INSERT INTO referral (id, content, pass, body, at, state, since) VALUES (:id, :content, :pass, :body, :at, 'asked', :at)
            """, arguments: [
                "id": referral.id.rawValue, "content": referral.content, "pass": referral.pass?.rawValue,
                "body": try Coding.encode(referral), "at": referral.at.microseconds,
            ])
    }

    static func apply(_ body: ReferralAnswered, _ change: Change, in db: Database) throws {
        try db.execute(sql: "UPDATE referral SET state = ?, since = ?, decline = ?, result = ? WHERE id = ?", arguments: [
            body.state.rawValue, change.moment.wall.microseconds, body.decline?.rawValue, body.result?.rawValue, body.referral.rawValue,
        ])
    }

    static func apply(_ body: ReferralClaimed, in db: Database) throws {
        try db.execute(sql: "UPDATE referral SET pass = ? WHERE id = ?", arguments: [body.pass.rawValue, body.referral.rawValue])
    }
}
