import Foundation
import GRDB
public import Reception

/// The outbox: the journal behind a cursor for each receiver. Nothing is copied, and nothing forgotten before a verdict.
extension HubStore {
    /// What is to be sent next: first what a person has asked to be sent again, then the records behind the cursor.
    /// - Parameters:
    ///   - limit: at most so many changes.
    ///   - bytes: about so many at most; one change goes whatever its size.
    public func outbox(of receiver: String, under agreement: SharingAgreement, limit: Int, bytes: Int) async throws -> OutboxContent {
        let reader = OutboxReader(agreement: agreement, sharing: SharingReader(centre: centre), now: surroundings.now())
        return try await readValue { db in
            if let again = try reader.again(of: receiver, limit: limit, bytes: bytes, in: db) { return .batch(again) }
            return try reader.content(after: try SyncTables.cursor(of: receiver, in: db), limit: limit, bytes: bytes, in: db)
        }
    }

    /// The last changes that a receiver has been sent, the oldest first: enough for a day of a busy centre.
    public func taken(by receiver: String, under agreement: SharingAgreement, limit: Int = 5_000) async throws -> [SentChange] {
        let reader = OutboxReader(agreement: agreement, sharing: SharingReader(centre: centre), now: surroundings.now())
        return try await readValue { try reader.taken(before: SyncTables.cursor(of: receiver, in: $0), limit: limit, in: $0) }
    }

    /// Writes down what became of a batch, in one transaction: the cursor moves behind it, what was refused is parked, and the receipt is
    /// kept, the last of each day.
    public func settle(_ batch: OutboxBatch, by verdict: Verdict, of receiver: String) async throws {
        let now = surroundings.now()
        let day = centre.day(of: now.wall).description
        try await write { db in
            try SyncTables.begin(receiver, in: db)
            for refused in verdict.refused where batch.ids.contains(refused.id) {
                try SyncTables.park(refused.id, code: refused.code, sentence: refused.sentence, of: receiver, at: now.wall, in: db)
            }
            if let mark = batch.mark { try Self.move(receiver, to: mark, upTo: verdict.upTo, in: db) }
            let refused = Set(verdict.refused.map(\.id))
            if batch.mark == nil { try SyncTables.unpark(batch.ids.filter { !refused.contains($0) }, of: receiver, in: db) }
            try db.execute(
                sql: "UPDATE sync_cursor SET taken = :now, tried = :now, trouble = NULL, cause = NULL, next = NULL WHERE receiver = :receiver",
                arguments: ["now": now.wall.microseconds, "receiver": receiver])
            if let receipt = verdict.receipt { try Self.keep(receipt, of: receiver, day: day, in: db) }
        }
    }

    /// A receipt for another link of the chain than the journal's is not kept: then the receiver holds another journal.
    private static func keep(_ receipt: Receipt, of receiver: String, day: String, in db: Database) throws {
        let position = receipt.position
        let link = try Data.fetchOne(
            db, sql: "SELECT hash FROM journal WHERE epoch = ? AND sequence = ?", arguments: [position.epoch, position.sequence])
        guard link?.hexadecimal == receipt.hash else {
            return try doubt("the receipt is for another journal than this hub's, at \(position)", of: receiver, in: db)
        }
        try doubt(nil, of: receiver, in: db)
        try db.execute(
            sql: "INSERT OR REPLACE INTO sync_receipt (receiver, day, body) VALUES (?, ?, ?)", arguments: [receiver, day, try Coding.encode(receipt)])
    }

    /// Writes down why the last receipt is not believed.
    public func doubt(_ why: String, of receiver: String) async throws {
        try await write { db in
            try SyncTables.begin(receiver, in: db)
            try Self.doubt(why, of: receiver, in: db)
        }
    }

    private static func doubt(_ why: String?, of receiver: String, in db: Database) throws {
        try db.execute(sql: "UPDATE sync_cursor SET doubt = ? WHERE receiver = ?", arguments: [why, receiver])
    }

    /// A ledger that holds less than the cursor says has lost something (it was restored from a backup): it is sent again from there, once.
    private static func move(_ receiver: String, to mark: OutboxBatch.Mark, upTo: Position?, in db: Database) throws {
        try db.execute(sql: "UPDATE sync_cursor SET n = ? WHERE receiver = ?", arguments: [mark.n, receiver])
        guard let upTo, upTo.epoch == mark.position.epoch, upTo.sequence < mark.position.sequence else { return }
        try db.execute(sql: """
            UPDATE sync_cursor SET rewound = :text, n = (SELECT n FROM journal WHERE epoch = :epoch AND sequence = :next) - 1
            WHERE receiver = :receiver AND rewound IS NOT :text AND EXISTS (
                SELECT 1 FROM journal j WHERE j.epoch = :epoch AND j.sequence = :next
                AND NOT EXISTS (SELECT 1 FROM sync_parked p WHERE p.receiver = :receiver AND p.n = j.n))
            """, arguments: ["text": upTo.description, "epoch": upTo.epoch, "next": upTo.sequence + 1, "receiver": receiver])
    }

    /// Writes down that a receiver was tried in vain.
    /// - Parameter next: after how many nanoseconds it is tried again.
    public func note(_ error: CaseStoreError, of receiver: String, next: Int64?) async throws {
        let now = surroundings.now().wall
        try await write { db in
            try SyncTables.begin(receiver, in: db)
            try db.execute(sql: "UPDATE sync_cursor SET tried = ?, trouble = ?, cause = ?, next = ? WHERE receiver = ?", arguments: [
                now.microseconds, error.reason.rawValue, String(error.cause.prefix(500)), next.map { now.microseconds + $0 / 1000 }, receiver,
            ])
        }
    }

    /// How the hub stands to each of its receivers.
    public func syncStates() async throws -> [SyncState] {
        try await readValue { try SyncTables.states(in: $0) }.filter { receivers?.contains($0.receiver) ?? true }
    }

    /// What is parked, by receiver, the oldest first; what was let go stays on the list with its reason.
    public func parked() async throws -> [ParkedChange] { try await readValue { try SyncTables.parked(in: $0) } }
}
