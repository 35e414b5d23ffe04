import Foundation
import GRDB
public import Reception

/// What the holder of a pass is told of its own referrals. Nothing that is sensitive is among them.
extension HubStore {
    public func referrals(of question: AtArrival) async throws -> FamilyReferrals {
        let now = surroundings.now()
        return try await readValue { [self] db in try referrals(of: try pass(of: question, now, in: db), now, in: db) }
    }

    /// A code that is unknown, sensitive, old, or another pass's: all four alike. After some of these a person helps.
    public func claim(_ claim: ReferralClaim) async throws -> FamilyReferrals {
        try await decide { [self] db in
            let now = surroundings.now()
            try checkGuesses(at: claim.kiosk, now)
            let pass = try pass(of: AtArrival(arrival: claim.arrival, kiosk: claim.kiosk), now, in: db)
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM referral WHERE pass IS NULL AND at > ?", arguments: [Self.oldest(now)])
            let found = try rows.map { try Coding.decode(Referral.self, from: $0["body"]) }.filter { $0.ticket == claim.ticket && !$0.sensitive }
            guard found.count == 1 else {
                missed(at: claim.kiosk, now)
                throw DeskError(.notFound, cause: "no such code can be added to this pass")
            }
            let body = ReferralClaimed(referral: found[0].id, pass: pass)
            _ = try record(change(.referralClaimed(body), at: now, from: "kiosk:\(claim.kiosk)"), in: db)
            return try referrals(of: pass, now, in: db)
        }
    }

    private func pass(of question: AtArrival, _ now: Moment, in db: Database) throws -> Pass.ID {
        guard let pass = try details(of: question.arrival, at: question.kiosk, now, in: db).slip.pass else {
            throw DeskError(.notFound, cause: "no such arrival at this kiosk")
        }
        return pass
    }

    private func referrals(of pass: Pass.ID, _ now: Moment, in db: Database) throws -> FamilyReferrals {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM referral WHERE pass = ? AND at > ? ORDER BY at DESC, id LIMIT 3", arguments: [pass.rawValue, Self.oldest(now)])
        return FamilyReferrals(isKnown: try known(of: pass, in: db)?.isEmpty == false, referrals: try rows.map { row in
            let entry = try entry(row, today: centre.day(of: now.wall), in: db)
            return .init(ticket: entry.referral.ticket, at: entry.referral.at, state: entry.state)
        })
    }

    /// For half a year one is told what became of it.
    private static func oldest(_ now: Moment) -> Int64 { now.wall.addingTimeInterval(-180 * 86_400).microseconds }
}
