import Foundation
import GRDB
public import Reception

extension HubStore {
    /// What is typed goes into the personal table alone. A sensitive referral has no pass, and no time closer than the hour.
    ///
    /// - Throws: ``DeskError`` where the request makes no sense, and of `conflict` beyond the kiosk's ``ReferralLimit``.
    public func refer(_ request: ReferralRequest) async throws -> ReferralReceipt {
        try await decide { [self] db in
            let now = surroundings.now()
            let request = try checked(request)
            try checkShare(of: request.kiosk, now, in: db)
            let pass = try request.arrival.flatMap { try details(of: $0, at: request.kiosk, now, in: db).slip.pass }
            let contact = try ReferralRules.contact(request, known: try pass.flatMap { try known(of: $0, in: db) })
            let moment = request.sensitive ? now.coarse : now
            let referral = Referral(
                id: newID(), ticket: ticket(), service: request.service, kiosk: request.kiosk, sensitive: request.sensitive, pass: pass,
                way: request.way, best: request.best, language: request.language, safety: request.safety, tellsWhy: request.need != nil,
                content: surroundings.uuid().uuidString.lowercased(), at: moment.wall)
            try PersonalTable.keep(
                ReferralDetails(contact: contact, need: request.need), under: referral.content,
                until: try expiry(now, in: db).addingTimeInterval(Self.waitsLonger), in: db)
            _ = try record(change(.referred(Referred(referral: referral)), at: moment, from: "kiosk:\(request.kiosk)"), in: db)
            return ReferralReceipt(ticket: referral.ticket)
        }
    }

    /// An open referral keeps its details for 60 days beyond those of an appointment; whoever waits that long is flagged for most of it.
    static let waitsLonger: TimeInterval = 60 * 86_400
    /// Once it is declined or closed, they are kept for a week, for a mistake to be mended.
    private static let afterEnd: TimeInterval = 7 * 86_400

    private func checked(_ request: ReferralRequest) throws -> ReferralRequest {
        var request = request
        request.sensitive = request.sensitive || centre.service(request.service)?.sensitive == true
        let id = request.service.rawValue
        guard (1...100).contains(id.utf8.count), !id.contains(where: { $0.isWhitespace }) else { throw DeskError(.invalid, cause: "service: an id is asked") }
        let codes = Uptake(theme: "words", need: request.need, language: request.language, outcome: .referred)
        guard codes.isClosed else { throw DeskError(.invalid, cause: "need, language: short codes in small letters are asked") }
        guard request.sensitive == (request.safety != nil) else {
            throw DeskError(.invalid, cause: "safety: it is asked for a sensitive service, and for no other")
        }
        if request.sensitive { request.arrival = nil }
        return request
    }

    /// What the book has of the holder of a pass.
    func known(of pass: Pass.ID, in db: Database) throws -> String? {
        let holder = try String.fetchOne(db, sql: "SELECT holder FROM pass WHERE id = ?", arguments: [pass.rawValue])
        return try holder.flatMap { try PersonalTable.personal(of: Person.ID($0), in: db)?.contact }
    }

    public func referrals() async throws -> [ReferralEntry] {
        let now = surroundings.now()
        return try await readValue { [self] db in
            try Row.fetchAll(db, sql: """
                SELECT * FROM referral WHERE state IN ('asked', 'accepted') OR since > ?
                ORDER BY state NOT IN ('asked', 'accepted'), state = 'accepted', at, id LIMIT 500
                """, arguments: [now.wall.addingTimeInterval(-Double(keepsPersonalDays) * 86_400).microseconds]
            ).map { try entry($0, today: centre.day(of: now.wall), in: db) }
        }
    }

    func entry(_ row: Row, today: CentreDay, in db: Database) throws -> ReferralEntry {
        var referral = try Coding.decode(Referral.self, from: row["body"])
        (referral.at, referral.pass) = (Date(microseconds: row["at"]), row.id("pass"))
        let state = Referral.State(rawValue: row["state"]) ?? .asked
        return ReferralEntry(
            referral: referral, state: state, since: Date(microseconds: row["since"]),
            decline: (row["decline"] as String?).flatMap(Referral.Decline.init), result: (row["result"] as String?).flatMap(Referral.Result.init),
            overdue: state == .asked && patience.isOver(asked: centre.day(of: referral.at), today: today),
            details: try PersonalTable.referral(under: referral.content, in: db))
    }

    public func act(_ act: ReferralAct) async throws {
        try await decide { [self] db in
            let now = surroundings.now()
            let row = try Row.fetchOne(db, sql: "SELECT * FROM referral WHERE id = ?", arguments: [act.referral.rawValue])
            guard let row, let state = Referral.State(rawValue: row["state"]) else { throw DeskError(.notFound, cause: "no such referral") }
            let body = try ReferralRules.step(act, from: state)
            _ = try record(change(.referralAnswered(body), at: now, from: "staff"), in: db)
            guard !body.state.isOpen else { return }
            try db.execute(
                sql: "UPDATE personal SET expires = min(expires, ?) WHERE id = ?",
                arguments: [now.wall.addingTimeInterval(Self.afterEnd).microseconds, row["content"] as String])
        }
    }
}
