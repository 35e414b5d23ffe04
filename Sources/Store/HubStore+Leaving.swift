import Foundation
import GRDB
public import Reception

extension HubStore {
    public func askLeaving(_ question: LeaveQuestion) async throws -> LeaveAnswer {
        let verdict = question.code.map(read)
        return try await decide { [self] db in
            switch verdict {
            case .refused(let problem): try refuseLeaving(refusal(of: problem), question, pass: nil, in: db)
            case .believed(let claim): try askLeaving(claim, question, in: db)
            case nil: try askLeaving(question.arrival, question.pass, question, in: db)
            }
        }
    }

    private func askLeaving(_ claim: PassClaim, _ question: LeaveQuestion, in db: Database) throws -> LeaveAnswer {
        if claim.centre != mark { return try refuseLeaving(Refusal(.otherCentre), question, pass: claim.pass, in: db) }
        if try BookTables.pass(claim.pass, in: db)?.revoked != nil {
            return try refuseLeaving(Refusal(.revoked), question, pass: claim.pass, in: db)
        }
        return try askLeaving(nil, claim.pass, question, in: db)
    }

    private func askLeaving(
        _ arrival: Arrival.ID?, _ pass: Pass.ID?, _ question: LeaveQuestion, in db: Database
    ) throws -> LeaveAnswer {
        let offered = try offered(arrival, pass, at: question.moment, in: db)
        guard !offered.isEmpty else {
            return try refuseLeaving(Refusal(.seePerson, lookUp: .nobodyHere), question, pass: pass, in: db)
        }
        let members = try offered.map { LeaveSlip.Member(visit: $0.visit, initial: try initial(of: $0.visit, in: db)) }
        return .asks(LeaveSlip(arrival: arrival, pass: pass, members: members))
    }

    public func announce(_ leaving: LeaveAnnouncement) async throws {
        let now = surroundings.now()
        try await decide { [self] db in
            let facts = try offered(leaving.arrival, leaving.pass, at: now, in: db).filter { leaving.visits.contains($0.visit) }
            guard !facts.isEmpty else { throw DeskError(.notFound, cause: "none of these visits can be announced here") }
            let body = Leaving(
                ticket: ticket(), kiosk: leaving.kiosk, arrival: leaving.arrival, pass: leaving.pass, visits: facts.map(\.visit),
                transport: leaving.transport, cautions: LeavingRules.cautions(leaving: facts))
            _ = try record(change(.leaving(body), at: now, from: "kiosk:\(leaving.kiosk)"), in: db)
        }
    }

    private func refuseLeaving(_ refusal: Refusal, _ question: LeaveQuestion, pass: Pass.ID?, in db: Database) throws -> LeaveAnswer {
        .refused(try refuse(refusal, at: question.kiosk, question.moment, pass: pass, in: db))
    }

    /// The visits of the day that this pass, or where there is none this arrival, may announce.
    private func offered(_ arrival: Arrival.ID?, _ pass: Pass.ID?, at moment: Moment, in db: Database) throws -> [LeavingFacts] {
        let day = centre.day(of: moment.wall).interval(in: centre.zone)
        let rows = try Row.fetchAll(db.cachedStatement(sql: Self.leavingSQL), arguments: [
            "arrival": pass == nil ? arrival?.rawValue : nil, "pass": pass?.rawValue,
            "from": day.lowerBound.microseconds, "until": day.upperBound.microseconds,
        ])
        return LeavingRules.offered(try rows.map { row in
            let visit = Visit.ID(row["id"] as String), person: Person.ID? = row.id("person")
            let marks = try person.map { try MarkTable.cautions(of: $0, on: day, in: db) } ?? []
            return LeavingFacts(
                visit: visit, arrival: .init(row["arrival"] as String), cameWithAsker: row["own"], protected: row["protected"],
                sensitive: try isSensitive(visit, in: db), doNotRelease: marks.contains(.doNotRelease), doNotMeet: marks.contains(.doNotMeet))
        })
    }

    private static let leavingSQL = """
        SELECT v.id, v.arrival, v.person, coalesce(p.protected, 0) AS protected, coalesce(v.arrival = :arrival OR r.pass = :pass, 0) AS own
        FROM visit v JOIN arrival r ON r.id = v.arrival LEFT JOIN person p ON p.id = v.person
        WHERE v.ended IS NULL AND ((v.began >= :from AND v.began < :until) OR instr(r.flags, 'clock-not-trusted'))
            AND (v.arrival = :arrival OR r.pass = :pass OR v.person IN (
                SELECT a.person FROM pass_appointment l JOIN appointment a ON a.id = l.appointment WHERE l.pass = :pass))
        ORDER BY v.began, v.id
        """

    /// Whether all that the visit is for is sensitive: then no other pass may tell of it.
    private func isSensitive(_ visit: Visit.ID, in db: Database) throws -> Bool {
        let rows = try Row.fetchAll(db, sql: """
            SELECT t.service, coalesce(a.sensitive, 0) AS sensitive FROM attendance t LEFT JOIN appointment a ON a.id = t.appointment
            WHERE t.visit = ?
            """, arguments: [visit.rawValue])
        return rows.allSatisfy { $0["sensitive"] || centre.service($0.id("service"))?.sensitive == true }
    }

    private func initial(of visit: Visit.ID, in db: Database) throws -> String? {
        let person = try String.fetchOne(db, sql: "SELECT person FROM visit WHERE id = ?", arguments: [visit.rawValue])
        return try person.flatMap { try PersonalTable.personal(of: .init($0), in: db)?.given.first }.map { $0.uppercased() }
    }
}
