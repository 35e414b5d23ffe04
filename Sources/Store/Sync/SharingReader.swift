import Foundation
import GRDB
import Reception

/// Finds out what the sharing rules must know of those that a change names.
struct SharingReader {
    let centre: Centre
    let sensitive: Set<Service.ID>

    init(centre: Centre) {
        self.centre = centre
        sensitive = Set(centre.services.filter(\.sensitive).map(\.id))
    }

    func facts(of body: Change.Body, in db: Database) throws -> SharingFacts {
        var facts = SharingFacts(sensitive: sensitive)
        for arrival in Self.arrivals(of: body) { facts.arrivals[arrival] = try visits(of: arrival, in: db) }
        for visit in Self.visits(of: body).union(facts.arrivals.values.joined()) { try note(visit, in: &facts, db) }
        for attendance in Self.attendances(of: body) { try note(attendance.appointment, in: &facts, db) }
        switch body {
        case .arrived(let body): try note(body.visits, in: &facts, db)
        case .matched(let body): try note(body.visits, in: &facts, db)
        case .passKept(let body): for appointment in body.appointments { try note(appointment, in: &facts, db) }
        case .crossed(let body): try note(body.appointment, in: &facts, db)
        case .erased(let body): try note(body.person, in: &facts, db)
        case .referralAnswered(let body): facts.referrals[body.referral] = try referral(body.referral, in: db)
        case .referralClaimed(let body): facts.referrals[body.referral] = try referral(body.referral, in: db)
        default: break
        }
        return facts
    }

    private static func arrivals(of body: Change.Body) -> [Arrival.ID] {
        switch body {
        case .partyTold(let body): [body.arrival]
        case .wished(let body): [body.arrival]
        default: []
        }
    }

    private static func visits(of body: Change.Body) -> Set<Visit.ID> {
        switch body {
        case .arrived(let body): Set(body.attendances.compactMap(\.visit))
        case .matched(let body): Set(body.attendances.compactMap(\.visit))
        case .partyTold(let body): Set(body.absent)
        case .acted(let body): Set(body.ended + attendances(of: .acted(body)).compactMap(\.visit))
        case .undone(let body): Set(body.reopened + body.voided + attendances(of: .undone(body)).compactMap(\.visit))
        case .leaving(let body): Set(body.visits)
        case .adjusted(let body): [body.visit]
        case .shared(let body): [body.visit]
        case .crossed(let body): Set([body.visit].compactMap(\.self))
        default: []
        }
    }

    private static func attendances(of body: Change.Body) -> [Attendance] {
        switch body {
        case .arrived(let body): body.attendances
        case .matched(let body): body.attendances
        case .acted(let body): body.steps.flatMap { [$0.before, $0.after].compactMap(\.self) }
        case .undone(let body): body.steps.flatMap { [$0.before, $0.after].compactMap(\.self) }
        default: []
        }
    }

    private func visits(of arrival: Arrival.ID, in db: Database) throws -> Set<Visit.ID> {
        let statement = try db.cachedStatement(sql: "SELECT id FROM visit WHERE arrival = ?")
        return Set(try String.fetchAll(statement, arguments: [arrival.rawValue]).map(Visit.ID.init(_:)))
    }

    /// The services of a visit, but for appointments that are sensitive by themselves; and where the answer is no.
    private func note(_ visit: Visit.ID, in facts: inout SharingFacts, _ db: Database) throws {
        let rows = try Row.fetchAll(db.cachedStatement(sql: """
            SELECT t.service, s.shared FROM attendance t LEFT JOIN appointment a ON a.id = t.appointment
            LEFT JOIN visit_sharing s ON s.visit = t.visit AND s.service = t.service
            WHERE t.visit = ? AND NOT coalesce(a.sensitive, 0)
            """), arguments: [visit.rawValue])
        var services: Set<Service.ID?> = []
        for row in rows {
            let service: Service.ID? = row.id("service")
            services.insert(service)
            if let service, centre.service(service)?.mayKnow(choice: row["shared"]) == false { facts.refused[visit, default: []].insert(service) }
        }
        facts.services[visit] = services
    }

    private func note(_ appointment: Appointment.ID?, in facts: inout SharingFacts, _ db: Database) throws {
        guard let appointment else { return }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT service, sensitive FROM appointment WHERE id = ?"), arguments: [appointment.rawValue])
        guard let row else { return }
        facts.appointments[appointment] = Service.ID(row["service"] as String)
        if row["sensitive"] { facts.sensitiveAppointments.insert(appointment) }
    }

    private func note(_ visits: [Visit], in facts: inout SharingFacts, _ db: Database) throws {
        for person in visits.compactMap(\.person) { try note(person, in: &facts, db) }
    }

    private func note(_ person: Person.ID, in facts: inout SharingFacts, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT protected FROM person WHERE id = ?")
        if try Bool.fetchOne(statement, arguments: [person.rawValue]) == true { facts.protected.insert(person) }
    }

    private func referral(_ id: Referral.ID, in db: Database) throws -> Referral? {
        try Data.fetchOne(db, sql: "SELECT body FROM referral WHERE id = ?", arguments: [id.rawValue]).map { try Coding.decode(Referral.self, from: $0) }
    }
}
