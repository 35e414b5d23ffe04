import Foundation
public import Reception

/// The ledger: all hubs' changes, and what the case store has for each hub.
public struct Ledger: Sendable {
    /// SQLite in one file, or PostgreSQL.
    public let database: any LedgerDatabase
    /// What a hub may send at once, and what it is given at once.
    public let limits: LedgerLimits
    let surroundings: Surroundings
    /// Signs receipts; `nil` where none are given.
    let signer: ReceiptSigner?

    /// Opens the ledger on a database, and brings its tables up to date.
    /// - Throws: ``CaseStoreError`` `unable`.
    public init(
        _ database: any LedgerDatabase, surroundings: Surroundings, signer: ReceiptSigner? = nil, limits: LedgerLimits = LedgerLimits()
    ) async throws {
        (self.database, self.surroundings, self.signer, self.limits) = (database, surroundings, signer, limits)
        try await LedgerSchema.migrate(database)
    }

    /// The case store as one hub sees it.
    public func store(of hub: String) -> HubLedger { HubLedger(ledger: self, hub: hub) }

    var now: Date { surroundings.now().wall }
}

/// The ledger for one hub. Each transaction concerns this hub alone.
public struct HubLedger: CaseStore {
    let ledger: Ledger
    /// The id of the hub whose changes and book these are.
    public let hub: String

    public func take(_ changes: [SentChange]) async throws -> Verdict {
        guard changes.count <= ledger.limits.batch else { throw CaseStoreError(.tooLarge, cause: "more than \(ledger.limits.batch) changes") }
        let readings = try await readings(of: changes)
        let (hub, now, signer) = (self.hub, ledger.now, ledger.signer)
        return try await ledger.database.write { transaction in
            try LedgerBatch(hub: hub, now: now, signer: signer, transaction: transaction).take(readings)
        }
    }

    /// Reading takes as long as writing: it is done by all processors at once, and before the transaction.
    private func readings(of changes: [SentChange]) async throws -> [LedgerReading] {
        let (hub, limits) = (hub, ledger.limits)
        return try await Pieces.map(changes) { _, change in try LedgerReading(change, of: hub, limits: limits) }
    }

    public func book(after cursor: String?, limit: Int) async throws -> BookPage {
        guard let start = BookCursor(cursor) else { throw CaseStoreError(.unreadable, cause: "after: no cursor of this store") }
        let (hub, limit) = (self.hub, min(max(limit, 1), ledger.limits.page))
        return try await ledger.database.read { try BookShelf(hub: hub, transaction: $0).page(after: start, limit: limit) }
    }
}
