import Foundation
import GRDB
public import Reception
import Synchronization

/// When, and at which kiosk, the pass of an arrival was last shown. Kept in memory: after a restart the time of the arrival counts.
final class ShownPasses: Sendable {
    private let shown = Mutex<[Arrival.ID: (kiosk: Kiosk.ID, at: Int64)]>([:])

    func note(_ arrival: Arrival.ID, at kiosk: Kiosk.ID, _ now: Moment) {
        shown.withLock { shown in
            shown = shown.filter { now.boottime - $0.value.at <= Int64(PageLife.seconds * 1_000_000_000) }
            shown[arrival] = (kiosk, now.boottime)
        }
    }

    func last(_ arrival: Arrival.ID) -> (kiosk: Kiosk.ID, at: Int64)? { shown.withLock { $0[arrival] } }
}

extension HubStore {
    public func details(_ question: AtArrival) async throws -> PartyDetails {
        let now = surroundings.now()
        return try await readValue { [self] db in try details(of: question.arrival, at: question.kiosk, now, in: db) }
    }

    public func adjust(_ answer: AdjustmentAnswer) async throws -> PartyDetails {
        try await change(answer.arrival, at: answer.kiosk) { [self] details, now, db in
            guard let member = details.member(answer.visit) else { throw DeskError(.notFound, cause: "no such visit of this arrival") }
            return .adjusted(try adjusted(answer, member, now, in: db))
        }
    }

    public func wish(_ answer: WishAnswer) async throws -> PartyDetails {
        guard centre.wishes.contains(Wish(call: answer.call, spot: answer.spot)) else {
            throw DeskError(.invalid, cause: "call, spot: the centre does not offer it")
        }
        return try await change(answer.arrival, at: answer.kiosk) { _, _, _ in
            .wished(Wished(arrival: answer.arrival, call: answer.call, spot: answer.spot))
        }
    }

    public func share(_ answer: SharingAnswer) async throws -> PartyDetails {
        try await change(answer.arrival, at: answer.kiosk) { [self] details, _, _ in
            guard let member = details.member(answer.visit), member.services.contains(where: { $0.service == answer.service }) else {
                throw DeskError(.notFound, cause: "the visit has no such service")
            }
            guard centre.service(answer.service)?.sharing?.familiesChoose == true else {
                throw DeskError(.conflict, cause: "the sharing agreement leaves no choice")
            }
            return .shared(Shared(visit: answer.visit, service: answer.service, shared: answer.shared))
        }
    }

    /// Writes what a family says on the page of its arrival.
    func change(
        _ arrival: Arrival.ID, at kiosk: Kiosk.ID,
        _ body: @escaping @Sendable (PartyDetails, Moment, Database) throws -> Change.Body
    ) async throws -> PartyDetails {
        try await decide { [self] db in
            let now = surroundings.now()
            let before = try details(of: arrival, at: kiosk, now, in: db)
            _ = try record(change(try body(before, now, db), at: now, from: "kiosk:\(kiosk)"), in: db)
            return try details(of: arrival, at: kiosk, now, in: db)
        }
    }

    /// What is chosen is kept as content of its own; where the family agrees, as the person's own as well.
    private func adjusted(
        _ answer: AdjustmentAnswer, _ member: PartyDetails.Member, _ now: Moment, in db: Database
    ) throws -> Adjusted {
        guard let kinds = answer.kinds else { return Adjusted(visit: answer.visit, content: nil, keep: false) }
        let chosen = AdjustmentChoice.adjustments(member.adjustments, choosing: kinds, interpreting: answer.interpreting)
        let content = surroundings.uuid().uuidString.lowercased()
        let expiry = try expiry(now, in: db)
        try PersonalTable.keep(chosen, under: content, until: expiry, in: db)
        try count(chosen, at: now, in: db)
        let keeps = answer.keep && member.canKeep
        if keeps { try keep(chosen, of: answer.visit, until: expiry, in: db) }
        return Adjusted(visit: answer.visit, content: content, keep: keeps)
    }

    private func keep(_ adjustments: [Adjustment], of visit: Visit.ID, until expiry: Date, in db: Database) throws {
        let person = try String.fetchOne(db, sql: "SELECT person FROM visit WHERE id = ?", arguments: [visit.rawValue]).map(Person.ID.init(_:))
        guard let person, var personal = try PersonalTable.personal(of: person, in: db) else { return }
        personal.kept = Personal.Kept(adjustments: adjustments, language: personal.kept?.language)
        _ = try PersonalTable.keep(personal, of: person, until: expiry, in: db)
    }

    /// As long as the details of an appointment are kept. A clock that is behind would have it erased too soon.
    func expiry(_ now: Moment, in db: Database) throws -> Date {
        let trusted = now.trusted ? nil : try Int64.fetchOne(db, sql: "SELECT max(wall) FROM journal WHERE trusted").map(Date.init(microseconds:))
        return max(now.wall, trusted ?? now.wall).addingTimeInterval(Double(keepsPersonalDays) * 86_400)
    }
}

extension HubStore {
    /// - Throws: ``DeskError`` where the arrival is unknown, of another kiosk, without a pass, or too long ago: all four alike.
    func details(of arrival: Arrival.ID, at kiosk: Kiosk.ID, _ now: Moment, in db: Database) throws -> PartyDetails {
        let row = try Row.fetchOne(db, sql: "SELECT kiosk, pass, at FROM arrival WHERE id = ?", arguments: [arrival.rawValue])
        let last = shown.last(arrival)
        guard let row, let pass: Pass.ID = row.id("pass"), last?.kiosk.rawValue ?? row["kiosk"] == kiosk.rawValue,
              PageLife.isOpen(arrived: Date(microseconds: row["at"]), shown: last?.at, now: now)
        else { throw DeskError(.notFound, cause: "no such arrival at this kiosk") }
        return PartyDetails(
            slip: try slip(of: arrival, for: pass, now: now.wall, in: db), members: try members(of: arrival, in: db))
    }

    private func members(of arrival: Arrival.ID, in db: Database) throws -> [PartyDetails.Member] {
        try Row.fetchAll(db, sql: """
            SELECT v.id, v.person, d.visit IS NOT NULL AS answered, d.content FROM visit v
            LEFT JOIN visit_adjustment d ON d.visit = v.id WHERE v.arrival = ? AND v.ended IS NULL
            ORDER BY (SELECT min(coalesce(t.due, t.began)) FROM attendance t WHERE t.visit = v.id), v.id
            """, arguments: [arrival.rawValue]
        ).map { row in
            let personal = try (row.id("person") as Person.ID?).flatMap { try PersonalTable.personal(of: $0, in: db) }
            return PartyDetails.Member(
                visit: .init(row["id"] as String), initial: personal?.given.first.map { $0.uppercased() },
                adjustments: try PersonalTable.adjustments(under: row["content"], in: db) ?? personal?.wanted ?? [],
                hasAnswered: row["answered"], canKeep: personal != nil, services: try known(by: row["id"], of: arrival, in: db))
        }
    }

    /// The services of a visit that are not sensitive, each once.
    private func known(by visit: String, of arrival: Arrival.ID, in db: Database) throws -> [PartyDetails.Member.Known] {
        let rows = try Row.fetchAll(db, sql: """
            SELECT t.service, s.shared FROM attendance t LEFT JOIN appointment a ON a.id = t.appointment
            LEFT JOIN visit_sharing s ON s.visit = t.visit AND s.service = t.service
            WHERE t.visit = ? AND t.arrival = ? AND NOT coalesce(a.sensitive, 0) ORDER BY t.due IS NULL, t.due, t.id
            """, arguments: [visit, arrival.rawValue])
        return rows.reduce(into: []) { known, row in
            guard let service = centre.service(row.id("service")), !service.sensitive,
                  !known.contains(where: { $0.service == service.id }) else { return }
            known.append(.init(service.id, shared: service.mayKnow(choice: row["shared"])))
        }
    }
}
