import Foundation
import GRDB
public import Reception

/// The book as it comes from a case store.
extension HubStore {
    /// Where the last page from a receiver ended; `nil` before the first.
    public func bookCursor(of receiver: String) async throws -> String? {
        try await readValue { try String.fetchOne($0, sql: "SELECT book FROM sync_cursor WHERE receiver = ?", arguments: [receiver]) }
    }

    /// Takes a page and its cursor in one transaction. Revocations go before everything else in it. Keys of passes are the ring's affair.
    /// - Returns: what it did to the appointments.
    @discardableResult
    public func take(_ page: BookPage, from receiver: String) async throws -> BookOutcome {
        let now = surroundings.now()
        return try await decide { [self] db in
            try SyncTables.begin(receiver, in: db)
            for case .revoked(let pass) in page.items { try revoke(pass, from: receiver, at: now, in: db) }
            for case .erasure(let person) in page.items { try erase(person, from: receiver, at: now, in: db) }
            let outcome = try take(page.appointments, from: receiver, at: now, in: db)
            try db.execute(
                sql: "UPDATE sync_cursor SET book = ?, book_taken = ? WHERE receiver = ?", arguments: [page.cursor, now.wall.microseconds, receiver])
            return outcome
        }
    }

    /// Writes down that the book does not come, or, with `nil`, that it comes again.
    public func noteBook(_ error: CaseStoreError?, of receiver: String) async throws {
        try await write { db in
            try SyncTables.begin(receiver, in: db)
            try db.execute(sql: "UPDATE sync_cursor SET book_trouble = ?, book_cause = ? WHERE receiver = ?", arguments: [
                error?.reason.rawValue, error.map { String($0.cause.prefix(500)) }, receiver,
            ])
        }
    }

    /// A pass that the hub does not know yet is remembered as revoked, should it be shown.
    private func revoke(_ pass: Pass.ID, from receiver: String, at now: Moment, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO pass (id, holder, from_day, until_day, code, family, kept, revoked)
            VALUES (:pass, NULL, '2000-01-01', '2199-12-31', NULL, 0, :now, :now)
            ON CONFLICT DO UPDATE SET revoked = :now WHERE revoked IS NULL
            """, arguments: ["pass": pass.rawValue, "now": now.wall.microseconds])
        guard db.changesCount > 0 else { return }
        _ = try record(change(.passRevoked(PassRevoked(pass: pass)), at: now, from: receiver), in: db)
    }

    /// All that is personal of somebody: the details, notes on their appointments, what was said on their visits, how they are reached, and
    /// the language of their passes.
    /// That it was done is a change, by which the case store knows it.
    private func erase(_ person: Person.ID, from receiver: String, at now: Moment, in db: Database) throws {
        try db.execute(sql: """
            DELETE FROM personal WHERE id = :person
            OR id IN (SELECT id FROM appointment WHERE person = :person)
            OR id IN (SELECT a.content FROM visit_adjustment a JOIN visit v ON v.id = a.visit WHERE v.person = :person)
            OR id IN (SELECT r.content FROM referral r JOIN pass p ON p.id = r.pass WHERE p.holder = :person)
            OR id IN (SELECT l.content FROM pass_language l JOIN pass p ON p.id = l.pass WHERE p.holder = :person)
            """, arguments: ["person": person.rawValue])
        _ = try record(change(.erased(Erased(person: person, records: db.changesCount)), at: now, from: receiver), in: db)
    }

    private func take(_ appointments: [SentAppointment], from receiver: String, at now: Moment, in db: Database) throws -> BookOutcome {
        var all = BookOutcome()
        let importID = surroundings.uuid().uuidString.lowercased()
        for source in Set(appointments.map(\.source)).sorted() {
            var outcome = BookOutcome()
            for (line, appointment) in appointments.enumerated() where appointment.source == source {
                let record = try CaseBook.record(appointment, line: line + 1, receiver: receiver, centre: centre, in: db)
                let batch = BookBatch(importID: importID, source: source, records: [], preview: false)
                try BookWriter(store: self, batch: batch, record: record).take(&outcome, in: db)
            }
            if outcome != BookOutcome() { try close(outcome, importID, source, at: now, in: db) }
            all += outcome
        }
        return all
    }

    private func close(_ outcome: BookOutcome, _ importID: String, _ source: String, at now: Moment, in db: Database) throws {
        let body = BookTaken(
            importID: importID, source: source, added: outcome.added, changed: outcome.changed, cancelled: outcome.cancelled,
            unchanged: outcome.unchanged, refused: outcome.complaints.count, vanished: 0)
        _ = try record(change(.bookTaken(body), at: now, from: "import:\(source)"), in: db)
    }
}

extension BookPage {
    var appointments: [SentAppointment] {
        items.compactMap { if case .appointment(let appointment) = $0 { appointment } else { nil } }
    }
}
