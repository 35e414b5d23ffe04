import Foundation
import GRDB
public import Reception

extension HubStore {
    public func checkIn(_ scan: Scan) async throws -> CheckInAnswer {
        let verdict = read(scan.code)
        let answer: CheckInAnswer = try await decide { db in
            switch verdict {
            case .refused(let problem): try self.refuse(self.refusal(of: problem), scan, pass: nil, in: db)
            case .believed(let claim): try self.checkIn(claim, scan, in: db)
            }
        }
        if case .arrived(let slip) = answer, slip.offersMore { shown.note(slip.arrival, at: scan.kiosk, surroundings.now()) }
        return answer
    }

    private func checkIn(_ claim: PassClaim, _ scan: Scan, in db: Database) throws -> CheckInAnswer {
        switch CheckInRules.decide(try facts(claim, scan.moment, in: db)) {
        case .refuse(let refusal): return try refuse(refusal, scan, pass: claim.pass, in: db)
        case .again(let arrival): return .arrived(try slip(of: arrival, for: claim.pass, now: scan.moment.wall, in: db))
        case .alreadyHere(let arrival):
            return .arrived(try slip(of: arrival, for: claim.pass, now: scan.moment.wall, outcome: .alreadyHere, in: db))
        case .arrive(let due, let outcome, let flags):
            let party = Party(
                kiosk: scan.kiosk, way: .pass, pass: claim.pass, due: due, service: nil, companions: nil, flags: flags)
            let arrival = try arrive(party, at: scan.moment, in: db)
            return .arrived(try slip(of: arrival, for: claim.pass, now: scan.moment.wall, outcome: outcome, in: db))
        }
    }

    private func facts(_ claim: PassClaim, _ moment: Moment, in db: Database) throws -> CheckInFacts {
        CheckInFacts(
            claim: claim, ownMark: mark, zone: centre.zone, moment: moment, pass: try BookTables.pass(claim.pass, in: db),
            items: try BookTables.items(of: claim.pass, centre: centre, in: db),
            earlier: try earlierArrival(under: claim.pass, moment, in: db),
            lastTrustedDay: try BookTables.lastTrustedDay(in: db, zone: centre.zone))
    }

    /// The last arrival under a pass that is still in the building, on the day of the moment.
    private func earlierArrival(under pass: Pass.ID, _ moment: Moment, in db: Database) throws -> (arrival: Arrival.ID, at: Date)? {
        let day = CentreDay(moment.wall, in: centre.zone).interval(in: centre.zone)
        let statement = try db.cachedStatement(sql: """
            SELECT id, at FROM arrival WHERE pass = ? AND at >= ? AND at < ?
            AND EXISTS (SELECT 1 FROM visit WHERE visit.arrival = arrival.id AND visit.ended IS NULL) ORDER BY at DESC LIMIT 1
            """)
        return try Row.fetchOne(
            statement, arguments: [pass.rawValue, day.lowerBound.microseconds, day.upperBound.microseconds]
        ).map { (Arrival.ID($0["id"] as String), Date(microseconds: $0["at"])) }
    }

    func refusal(of problem: PassProblem) -> Refusal {
        switch problem {
        case .unknownKey: Refusal(.unknown, problem: problem)
        case .revokedKey: Refusal(.revoked, problem: problem)
        default: Refusal(.unreadable, problem: problem)
        }
    }

    private func refuse(_ refusal: Refusal, _ scan: Scan, pass: Pass.ID?, in db: Database) throws -> CheckInAnswer {
        .refused(try refuse(refusal, at: scan.kiosk, scan.moment, pass: pass, in: db))
    }

    /// Keeps a refusal under a ticket of its own, so that staff can tell the family why.
    func refuse(
        _ refusal: Refusal, at kiosk: Kiosk.ID, _ moment: Moment, pass: Pass.ID?, in db: Database
    ) throws -> Refusal {
        var refusal = refusal
        refusal.ticket = ticket()
        let body = Refused(refusal: refusal, kiosk: kiosk, pass: pass)
        _ = try record(change(.refused(body), at: moment, from: "kiosk:\(kiosk)"), in: db)
        return refusal
    }
}
