import Foundation
import GRDB
import Reception

/// Takes one record of an import into the book.
struct BookWriter {
    let store: HubStore
    let batch: BookBatch
    let record: BookRecord

    func take(_ outcome: inout BookOutcome, in db: Database) throws {
        guard store.centre.service(record.service) != nil else {
            let origin = Origin(file: record.origin.file, line: record.origin.line, field: "service")
            outcome.complaints.append(BookComplaint(.refused, at: origin, "the centre has no such service"))
            return
        }
        let before = try existing(in: db)
        if let before, before.revision > record.revision {
            outcome.unchanged += 1
            return try touch(before.appointment.id, in: db)
        }
        let person = try record.person.map { try keep($0, in: db) }
        let after = appointment(replacing: before?.appointment, person: person?.id)
        try write(after, in: db)
        if let before { try cross(before.appointment, after, in: db) }
        let joined = try join(after, in: db)
        let noted = try PersonalTable.keep(note: record.note, of: after.id, until: expiry, in: db)
        count(before?.appointment, after, other: joined || noted || person?.changed == true, in: &outcome)
    }

    private var expiry: Date { record.start.addingTimeInterval(Double(store.keepsPersonalDays) * 86_400) }

    private func existing(in db: Database) throws -> (appointment: Appointment, revision: Int)? {
        let statement = try db.cachedStatement(sql: """
            SELECT \(BookTables.appointmentColumns), a.revision FROM appointment a WHERE source = ? AND external_id = ?
            """)
        return try Row.fetchOne(statement, arguments: [batch.source, record.externalID]).flatMap { row in
            BookTables.appointment(row).map { ($0, row["revision"]) }
        }
    }

    private func touch(_ id: Appointment.ID, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE appointment SET import = ? WHERE id = ?").execute(arguments: [batch.importID, id.rawValue])
    }

    private func keep(_ person: PersonRecord, in db: Database) throws -> (id: Person.ID, changed: Bool) {
        let id = try personID(person.externalID, in: db)
        // A mark of protection set by staff is not taken off by a file.
        try db.cachedStatement(sql: "UPDATE person SET protected = 1 WHERE id = ? AND ? AND NOT protected")
            .execute(arguments: [id.rawValue, person.protected])
        let protected = db.changesCount > 0
        let marked = try (person.marks ?? []).map { try MarkTable.set($0, on: id, in: db) }.contains(true)
        let personal = person.personal.following(try PersonalTable.personal(of: id, in: db))
        let changed = try PersonalTable.keep(personal, of: id, until: expiry, in: db)
        return (id, changed || protected || marked)
    }

    private func personID(_ externalID: String, in db: Database) throws -> Person.ID {
        let known = try String.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM person WHERE source = ? AND external_id = ?"), arguments: [batch.source, externalID])
        if let known { return Person.ID(known) }
        let id: Person.ID = store.newID()
        try db.cachedStatement(sql: "INSERT INTO person (id, source, external_id, protected) VALUES (?, ?, ?, 0)")
            .execute(arguments: [id.rawValue, batch.source, externalID])
        return id
    }

    private func appointment(replacing before: Appointment?, person: Person.ID?) -> Appointment {
        let service = store.centre.service(record.service)
        let isMoved = before.map { $0.start != record.start || $0.state == .moved } ?? false
        return Appointment(
            id: before?.id ?? store.newID(), person: person, service: record.service, start: record.start,
            minutes: record.minutes, place: record.place ?? service?.place, state: record.cancelled ? .cancelled : isMoved ? .moved : .booked,
            sensitive: record.sensitive || service?.sensitive == true)
    }

    private func write(_ appointment: Appointment, in db: Database) throws {
        try db.cachedStatement(sql: """
            INSERT INTO appointment (id, source, external_id, person, service, start, minutes, place, state, sensitive, revision, import)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET person = excluded.person, service = excluded.service, start = excluded.start,
                minutes = excluded.minutes, place = excluded.place, state = excluded.state, sensitive = excluded.sensitive,
                revision = excluded.revision, import = excluded.import
            """).execute(arguments: [
                appointment.id.rawValue, batch.source, record.externalID, appointment.person?.rawValue, appointment.service.rawValue,
                appointment.start.microseconds, appointment.minutes, appointment.place?.rawValue, appointment.state.rawValue,
                appointment.sensitive, record.revision, batch.importID,
            ])
    }

    private func count(_ before: Appointment?, _ after: Appointment, other: Bool, in outcome: inout BookOutcome) {
        guard let what = what(before, after, other: other) else {
            outcome.unchanged += 1
            return
        }
        switch what {
        case .added: outcome.added += 1
        case .cancelled: outcome.cancelled += 1
        case .moved, .changed, .restored: outcome.changed += 1
        }
        outcome.details.append(.init(what, service: after.service, before: before?.start, after: after.start, origin: record.origin))
    }

    private func what(_ before: Appointment?, _ after: Appointment, other: Bool) -> BookOutcome.Detail.What? {
        guard let before else { return after.state == .cancelled ? .cancelled : .added }
        if before.state != .cancelled, after.state == .cancelled { return .cancelled }
        if before.state == .cancelled, after.state != .cancelled { return .restored }
        if before.start != after.start { return .moved }
        return before != after || other ? .changed : nil
    }
}

extension BookWriter {
    /// Joins the appointment to the passes of those who hold one for this person, and takes it off those who no longer do.
    /// - Returns: whether the holders or the passes changed.
    private func join(_ appointment: Appointment, in db: Database) throws -> Bool {
        let holders = try Set(record.holders.map { try personID($0, in: db).rawValue })
        let before = try Set(String.fetchAll(
            db.cachedStatement(sql: "SELECT holder FROM appointment_holder WHERE appointment = ?"), arguments: [appointment.id.rawValue]))
        for holder in before.subtracting(holders) { try leave(holder, appointment, in: db) }
        for holder in holders.subtracting(before) {
            try db.cachedStatement(sql: "INSERT INTO appointment_holder (appointment, holder) VALUES (?, ?)")
                .execute(arguments: [appointment.id.rawValue, holder])
        }
        try joinFamilyPasses(appointment, in: db)
        for pass in record.passes { try list(appointment, on: pass, in: db) }
        return holders != before
    }

    /// A sensitive appointment is never on a family's pass, whatever it was before.
    private func joinFamilyPasses(_ appointment: Appointment, in db: Database) throws {
        let sql = appointment.sensitive
            ? "DELETE FROM pass_appointment WHERE appointment = ? AND pass IN (SELECT id FROM pass WHERE family)"
            : """
            INSERT OR IGNORE INTO pass_appointment (pass, appointment)
            SELECT p.id, h.appointment FROM appointment_holder h JOIN pass p ON p.holder = h.holder
            WHERE h.appointment = ? AND p.family AND p.revoked IS NULL
            """
        try db.cachedStatement(sql: sql).execute(arguments: [appointment.id.rawValue])
    }

    private func leave(_ holder: String, _ appointment: Appointment, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM appointment_holder WHERE appointment = ? AND holder = ?")
            .execute(arguments: [appointment.id.rawValue, holder])
        try db.cachedStatement(sql: """
            DELETE FROM pass_appointment WHERE appointment = ? AND pass IN (SELECT id FROM pass WHERE holder = ?)
            """).execute(arguments: [appointment.id.rawValue, holder])
    }

    /// A pass issued elsewhere: the book knows it by the appointments that name it. Its window is the signed one.
    private func list(_ appointment: Appointment, on pass: Pass.ID, in db: Database) throws {
        try db.cachedStatement(sql: """
            INSERT OR IGNORE INTO pass (id, holder, from_day, until_day, code, family, kept)
            VALUES (?, NULL, '2000-01-01', '2199-12-31', NULL, 0, ?)
            """).execute(arguments: [pass.rawValue, record.start.microseconds])
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO pass_appointment (pass, appointment) VALUES (?, ?)")
            .execute(arguments: [pass.rawValue, appointment.id.rawValue])
    }
}
