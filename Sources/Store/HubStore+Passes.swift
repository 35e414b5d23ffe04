import Foundation
import GRDB
public import Reception

extension HubStore {
    public func passes(_ query: PassQuery) async throws -> [PassEntry] {
        try await readValue { [self] db in
            switch query {
            case .id(let id): try BookTables.pass(id, in: db).map { [try entry($0, in: db)] } ?? []
            case .holder(let source, let externalID): try entries(ofHolder: source, externalID, in: db)
            case .appointment(let source, let externalID): try entries(ofSensitive: source, externalID, in: db)
            case .day(let day): try entries(on: day, in: db)
            }
        }
    }

    private func entries(ofHolder source: String, _ externalID: String, in db: Database) throws -> [PassEntry] {
        let row = try Row.fetchOne(
            db, sql: "SELECT * FROM person WHERE source = ? AND external_id = ?", arguments: [source, externalID])
        guard let holder = row.map(BookTables.person) else { return [] }
        return [try entry(ofHolder: holder, in: db)]
    }

    private func entries(ofSensitive source: String, _ externalID: String, in db: Database) throws -> [PassEntry] {
        let row = try Row.fetchOne(db, sql: """
            SELECT \(BookTables.appointmentColumns) FROM appointment a WHERE source = ? AND external_id = ? AND sensitive
            """, arguments: [source, externalID])
        guard let appointment = row.flatMap(BookTables.appointment) else { return [] }
        let pass = try Row.fetchOne(db, sql: """
            SELECT p.* FROM pass p JOIN pass_appointment l ON l.pass = p.id WHERE l.appointment = ? AND NOT p.family AND p.revoked IS NULL
            """, arguments: [appointment.id.rawValue]).flatMap { try BookTables.pass($0, in: db) }
        if let pass { return [try entry(pass, in: db)] }
        return [try entry(pass: nil, holder: nil, [appointment], in: db)]
    }

    /// One entry for each holder who has something on the day.
    private func entries(on day: CentreDay, in db: Database) throws -> [PassEntry] {
        let span = day.interval(in: centre.zone)
        let bounds: StatementArguments = [span.lowerBound.microseconds, span.upperBound.microseconds]
        let holders = try Row.fetchAll(db, sql: """
            SELECT DISTINCT person.* FROM person JOIN appointment_holder h ON h.holder = person.id
            JOIN appointment a ON a.id = h.appointment
            WHERE a.start >= ? AND a.start < ? AND a.state != 'cancelled' AND NOT a.sensitive ORDER BY person.id
            """, arguments: bounds).map(BookTables.person)
        return try holders.map { try entry(ofHolder: $0, in: db) }
    }

    /// The holder's live family pass, or what a new one would cover.
    private func entry(ofHolder holder: Person, in db: Database) throws -> PassEntry {
        if let pass = try livePass(of: holder.id, in: db) { return try entry(pass, in: db) }
        let items = try Row.fetchAll(db, sql: """
            SELECT \(BookTables.appointmentColumns) FROM appointment a JOIN appointment_holder h ON h.appointment = a.id
            WHERE h.holder = ? AND NOT a.sensitive ORDER BY a.start, a.id
            """, arguments: [holder.id.rawValue]).compactMap(BookTables.appointment)
        return try entry(pass: nil, holder: holder, items, in: db)
    }

    private func livePass(of holder: Person.ID, in db: Database) throws -> Pass? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM pass WHERE holder = ? AND family AND revoked IS NULL AND until_day >= ? ORDER BY kept DESC LIMIT 1",
            arguments: [holder.rawValue, centre.day(of: surroundings.now().wall).description]
        ).flatMap { try BookTables.pass($0, in: db) }
    }

    private func entry(_ pass: Pass, in db: Database) throws -> PassEntry {
        let items = try BookTables.items(of: pass.id, centre: centre, in: db).map(\.appointment)
        return try entry(pass: pass, holder: pass.holder.flatMap { try BookTables.person($0, in: db) }, items, in: db)
    }

    private func entry(pass: Pass?, holder: Person?, _ appointments: [Appointment], in db: Database) throws -> PassEntry {
        PassEntry(
            pass: pass, holder: holder, personal: try holder.flatMap { try PersonalTable.personal(of: $0.id, in: db) },
            appointments: try appointments.map { appointment in
                let given = try appointment.person.flatMap { try PersonalTable.personal(of: $0, in: db)?.given }
                return PassEntry.Item(appointment: appointment, given: given)
            })
    }

    public func keep(_ pass: Pass) async throws -> Pass {
        let now = surroundings.now()
        return try await decide { [self] db in
            if let known = try BookTables.pass(pass.id, in: db) { return known }
            let isFamily = try requireOneKind(pass.appointments, in: db)
            if isFamily, let holder = pass.holder, let live = try livePass(of: holder, in: db) { return live }
            try insert(pass, isFamily: isFamily, at: now, in: db)
            let body = PassKept(
                pass: pass.id, holder: pass.holder, appointments: pass.appointments, from: pass.from, until: pass.until)
            _ = try record(change(.passKept(body), at: now, from: "staff"), in: db)
            try match(pass.id, at: now, in: db)
            return try BookTables.pass(pass.id, in: db) ?? pass
        }
    }

    /// A sensitive appointment has a pass of its own. 
    /// - Returns: whether this is a family's pass.
    private func requireOneKind(_ appointments: [Appointment.ID], in db: Database) throws -> Bool {
        let sensitive = try appointments.map { id in
            guard let mark = try Bool.fetchOne(db, sql: "SELECT sensitive FROM appointment WHERE id = ?", arguments: [id.rawValue])
            else { throw DeskError(.notFound, cause: "no such appointment") }
            return mark
        }
        guard !sensitive.contains(true) || appointments.count == 1 else {
            throw DeskError(.conflict, cause: "a sensitive appointment is never on a pass with others")
        }
        return sensitive != [true]
    }

    private func insert(_ pass: Pass, isFamily: Bool, at now: Moment, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO pass (id, holder, from_day, until_day, code, family, kept) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, arguments: [
                pass.id.rawValue, pass.holder?.rawValue, pass.from.description, pass.until.description, pass.code, isFamily,
                now.wall.microseconds,
            ])
        for appointment in pass.appointments {
            try db.execute(
                sql: "INSERT INTO pass_appointment (pass, appointment) VALUES (?, ?)",
                arguments: [pass.id.rawValue, appointment.rawValue])
        }
    }

    public func revoke(_ pass: Pass.ID) async throws {
        let now = surroundings.now()
        try await decide { [self] db in
            try db.execute(
                sql: "UPDATE pass SET revoked = coalesce(revoked, ?) WHERE id = ?", arguments: [now.wall.microseconds, pass.rawValue])
            guard db.changesCount > 0 else { throw DeskError(.notFound, cause: "no such pass") }
            _ = try record(change(.passRevoked(PassRevoked(pass: pass)), at: now, from: "staff"), in: db)
        }
    }
}

extension HubStore {
    /// Gives a party that came with a believed pass its appointments, once the book knows the pass.
    func match(_ pass: Pass.ID, at now: Moment, in db: Database) throws {
        let day = centre.day(of: now.wall).interval(in: centre.zone)
        let open = try Row.fetchOne(db, sql: """
            SELECT r.*, t.id AS attendance FROM arrival r JOIN attendance t ON t.arrival = r.id
            WHERE r.pass = ? AND r.at >= ? AND r.at < ? AND t.appointment IS NULL AND t.state = 'waiting' LIMIT 1
            """, arguments: [pass.rawValue, day.lowerBound.microseconds, day.upperBound.microseconds])
        guard let open, let token = Token(column: open["token"]) else { return }
        let arrival = Arrival(
            id: .init(open["id"] as String), kiosk: .init(open["kiosk"] as String), way: .pass, pass: pass,
            at: Date(microseconds: open["at"]), token: token, companions: open["companions"], flags: [])
        let due = try due(under: pass, on: day, arrivingAt: arrival.at, in: db)
        guard !due.isEmpty else { return }
        let party = Party(kiosk: arrival.kiosk, way: .pass, pass: pass, due: due, service: nil, companions: nil, flags: [])
        let (visits, attendances) = try members(of: party, arrival, in: db)
        let body = Matched(
            arrival: arrival.id, removed: [.init(open["attendance"] as String)], visits: visits, attendances: attendances)
        _ = try record(change(.matched(body), at: now, from: "hub"), in: db)
        try caution(visits, at: arrival.kiosk, now, in: db)
    }

    /// What a pass has on a day that nobody attends yet and that is not over for whoever came at this time.
    func due(under pass: Pass.ID, on day: Range<Date>, arrivingAt at: Date, in db: Database) throws -> [DueAppointment] {
        try BookTables.items(of: pass, centre: centre, in: db).filter {
            $0.attendedBy == nil && $0.appointment.state != .cancelled && day.contains($0.appointment.start)
                && $0.window.standing(of: at, to: $0.appointment.start) != .tooLate
        }.map { DueAppointment(appointment: $0.appointment, late: $0.window.standing(of: at, to: $0.appointment.start) == .late) }
    }
}
