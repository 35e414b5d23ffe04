import Foundation
import GRDB
public import Reception

extension HubStore {
    public func take(_ batch: BookBatch) async throws -> BookOutcome {
        guard batch.records.count <= 2000 else { throw DeskError(.invalid, cause: "records: at most 2000 a batch") }
        let now = surroundings.now()
        if batch.preview { return try await preview(batch, now) }
        return try await decide { [self] db in try take(batch, now, in: db) }
    }

    private func preview(_ batch: BookBatch, _ now: Moment) async throws -> BookOutcome {
        do {
            return try await database.pool.writeWithoutTransaction { [self] db in
                var outcome = BookOutcome()
                try db.inTransaction {
                    outcome = try take(batch, now, in: db)
                    return .rollback
                }
                return outcome
            }
        } catch let error as DatabaseError {
            throw DeskError(.storeNotWritable, cause: cause(of: error))
        }
    }

    private func take(_ batch: BookBatch, _ now: Moment, in db: Database) throws -> BookOutcome {
        var outcome = BookOutcome()
        for record in batch.records {
            let writer = BookWriter(store: self, batch: batch, record: record)
            try writer.take(&outcome, in: db)
        }
        for pass in Set(batch.records.flatMap(\.passes)) { try match(pass, at: now, in: db) }
        return outcome
    }

    public func close(_ closing: BookClosing) async throws -> [VanishedAppointment] {
        let now = surroundings.now()
        return try await decide { [self] db in
            let vanished = try vanished(closing, in: db)
            let body = BookTaken(
                importID: closing.importID, source: closing.source, added: closing.added, changed: closing.changed,
                cancelled: closing.cancelled, unchanged: closing.unchanged, refused: closing.refused, vanished: vanished.count)
            _ = try record(change(.bookTaken(body), at: now, from: "import:\(closing.source)"), in: db)
            return vanished
        }
    }

    private func vanished(_ closing: BookClosing, in db: Database) throws -> [VanishedAppointment] {
        guard let span = closing.complete else { return [] }
        return try Row.fetchAll(db, sql: """
            SELECT id, external_id, service, start FROM appointment
            WHERE source = ? AND start >= ? AND start < ? AND state != 'cancelled' AND import != ? ORDER BY start, id
            """, arguments: [closing.source, span.lowerBound.microseconds, span.upperBound.microseconds, closing.importID]
        ).map { row in
            VanishedAppointment(
                appointment: .init(row["id"] as String), externalID: row["external_id"], service: .init(row["service"] as String),
                start: Date(microseconds: row["start"]))
        }
    }
}
