import Foundation
import GRDB
public import Reception

extension HubStore {
    public func lookUp(_ question: LookUp) async throws -> LookUpAnswer {
        guard LookUpRules.key(of: question.letters).count >= 1, (0...50).contains(question.companions) else {
            throw DeskError(.invalid, cause: "letters: at least one; companions: 0 to 50")
        }
        return try await decide { [self] db in
            switch try decision(on: question, in: db) {
            case .needsHour: return .needsHour
            case .refuse(let reason):
                let refusal = Refusal(.seePerson, lookUp: reason)
                return .refused(try refuse(refusal, at: question.kiosk, question.moment, pass: nil, in: db))
            case .arrive(let due):
                let party = Party(
                    kiosk: question.kiosk, way: .lookUp, pass: nil, due: due, service: nil, companions: question.companions, flags: [])
                let arrival = try arrive(party, at: question.moment, in: db)
                return .done(try slip(of: arrival, for: nil, now: question.moment.wall, in: db))
            }
        }
    }

    private func decision(on question: LookUp, in db: Database) throws -> LookUpDecision {
        if limit.rests(after: try failures(at: question.kiosk, before: question.moment, in: db)) { return .refuse(.locked) }
        let matches = try matches(question, in: db)
        return LookUpRules.decide(matches, hour: question.hour, moment: question.moment, zone: centre.zone)
    }

    /// Everybody in the book from yesterday to tomorrow who fits. All are read, so that a match takes no longer than none.
    private func matches(_ question: LookUp, in db: Database) throws -> [LookUpMatch] {
        let today = centre.day(of: question.moment.wall)
        let span = today.advanced(by: -1).interval(in: centre.zone).lowerBound..<today.advanced(by: 1).interval(in: centre.zone).upperBound
        let people = try Row.fetchAll(db, sql: """
            SELECT DISTINCT person.* FROM person JOIN appointment a ON a.person = person.id WHERE a.start >= ? AND a.start < ?
            """, arguments: [span.lowerBound.microseconds, span.upperBound.microseconds]).map(BookTables.person)
        return try people.compactMap { person in
            guard let personal = try PersonalTable.personal(of: person.id, in: db),
                  LookUpRules.fits(personal, day: question.day, month: question.month, letters: question.letters) else { return nil }
            return LookUpMatch(person: person, items: try BookTables.items(of: person.id, between: span, centre: centre, in: db))
        }
    }

    /// How many seconds ago the kiosk's last failed look-ups were, by a clock that does not jump.
    private func failures(at kiosk: Kiosk.ID, before moment: Moment, in db: Database) throws -> [TimeInterval] {
        let statement = try db.cachedStatement(sql: """
            SELECT boottime FROM notice WHERE kiosk = ? AND boot = ? AND boottime > ? AND outcome = 'see-person'
            AND reason NOT IN ('locked', 'nobody-here')
            """)
        let since = moment.boottime - Int64(limit.minutes) * 60_000_000_000
        return try Int64.fetchAll(statement, arguments: [kiosk.rawValue, moment.boot, since])
            .map { TimeInterval(moment.boottime - $0) / 1_000_000_000 }
    }

    public func lookUpRests(at kiosk: Kiosk.ID) async throws -> Bool {
        let now = surroundings.now()
        return try await readValue { [self] db in limit.rests(after: try failures(at: kiosk, before: now, in: db)) }
    }

    public func walkIn(_ walkIn: WalkIn) async throws -> ArrivalSlip {
        if let service = walkIn.service, centre.service(service)?.walkIn != true {
            throw DeskError(.invalid, cause: "service: not one that a family may walk in to")
        }
        guard (0...50).contains(walkIn.companions) else { throw DeskError(.invalid, cause: "companions: 0 to 50") }
        let flags: Set<Arrival.Flag> = walkIn.moment.trusted ? [] : [.clockNotTrusted]
        let party = Party(
            kiosk: walkIn.kiosk, way: .walkIn, pass: nil, due: [], service: walkIn.service, companions: walkIn.companions, flags: flags)
        return try await decide { [self] db in
            let arrival = try arrive(party, at: walkIn.moment, in: db)
            return try slip(of: arrival, for: nil, now: walkIn.moment.wall, in: db)
        }
    }
}
