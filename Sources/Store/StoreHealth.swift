import Foundation
import GRDB
public import Reception

/// Whether a store is sound: SQLite's own look at its pages, and the journal's chain.
public struct StoreHealth: Sendable, Codable, Equatable {
    /// What SQLite has against the file; nothing of any row is in it.
    public var faults: [String]
    /// `nil` where the chain could not be followed in time.
    public var journal: JournalReport?
    /// Whether all of it was looked at in the time that there was.
    public var isWhole: Bool
}

/// How much a store holds, and nothing of what it holds.
public struct StoreFigures: Sendable, Codable, Equatable {
    /// Where the journal ends.
    public var head: Position?
    /// How many records of the journal there are of each kind.
    public var changes: [String: Int]
    /// How many rows each table has.
    public var rows: [String: Int]
    /// The names of those that were applied, in their order.
    public var migrations: [String]
    /// What the database's pages take, without the log beside it.
    public var bytes: Int64
    /// The library's version: `3.46.1`.
    public var sqlite: String
}

extension JournalFile {
    /// Looks the store through, for so long at most. A reader's look does not test the tables' CHECK constraints: SQLite leaves them
    /// out where it may not write. It holds up nobody: a reader beside the one writer.
    /// - Throws: ``DeskError`` where it cannot be read at all.
    public func health(within limit: Duration) async throws -> StoreHealth {
        let alarm = Task { [queue] in
            try await Task.sleep(for: limit)
            // Only a call that is under way is interrupted: each that follows must be, too.
            while !Task.isCancelled {
                queue.interrupt()
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        defer { alarm.cancel() }
        var health = StoreHealth(faults: [], journal: nil, isWhole: true)
        do {
            health.faults = try await queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check(5)") }.filter { $0 != "ok" }
            guard health.faults.isEmpty else { return health }
            health.journal = try await queue.read { try Journal.verify(in: $0) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            health.isWhole = false
        } catch {
            throw DeskError(.storeNotWritable, cause: cause(of: error))
        }
        return health
    }

    /// Counts what each table and the journal hold.
    /// - Throws: what SQLite has against it.
    public func figures() throws -> StoreFigures {
        try queue.read { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            let rows = try tables.map { ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\($0)\"") ?? 0) }
            let kinds = try Row.fetchAll(db, sql: "SELECT kind, count(*) AS count FROM journal GROUP BY kind")
            return StoreFigures(
                head: try Journal.head(in: db)?.position,
                changes: Dictionary(uniqueKeysWithValues: kinds.map { ($0["kind"] as String, $0["count"] as Int) }),
                rows: Dictionary(uniqueKeysWithValues: rows),
                migrations: try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid"),
                bytes: try Int64.fetchOne(db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0,
                sqlite: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "")
        }
    }
}

extension HubStore {
    /// One round trip: through the one writer and through the readers, each of whom must be free to answer, to the journal's end.
    /// Nothing is written.
    public func prove() async throws {
        _ = try await database.pool.writeWithoutTransaction { try Journal.head(in: $0)?.position }
        _ = try await readValue { try Journal.head(in: $0)?.position }
    }
}
