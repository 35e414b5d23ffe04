/// The ledger's rows put straight into a table of the same form, without a check: what a measurement is held against.
public struct StraightTable: Sendable {
    private let database: any LedgerDatabase
    private static var table: LedgerTable {
        var table = LedgerSchema.change
        table.name = "straight"
        return table
    }

    /// Makes the table in the ledger's database, empty; one that is left there goes.
    public init(_ ledger: Ledger) async throws {
        database = ledger.database
        let statements = ["DROP TABLE IF EXISTS straight"] + Self.table.statements(in: database.dialect)
        try await database.write { transaction in for statement in statements { try transaction.execute(statement, []) } }
    }

    /// One batch, on disk when this returns.
    public func put(_ rows: [[LedgerValue]]) async throws {
        try await database.write { try $0.put(rows, in: Self.table) }
    }

    /// Drops the table.
    public func remove() async throws {
        _ = try await database.write { try $0.execute("DROP TABLE straight", []) }
    }
}

extension Ledger {
    /// The rows of an epoch of a hub from a number on, as they are kept.
    public func rows(of hub: String, epoch: String, from sequence: Int64) async throws -> [[LedgerValue]] {
        let table = LedgerSchema.change
        return try await database.read { transaction in
            try transaction.rows(
                "SELECT \(table.names) FROM \(table.name) WHERE hub = ? AND epoch = ? AND sequence >= ? ORDER BY sequence",
                [.text(hub), .text(epoch), .integer(sequence)]).map(\.values)
        }
    }
}
