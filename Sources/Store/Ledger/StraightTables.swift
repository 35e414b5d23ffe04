import Synchronization

/// Rows that a ledger has put, put once more without a check, into tables of the same form: what a measurement is held against.
public struct StraightTables: Sendable {
    private let database: any LedgerDatabase
    private let tables: [String: LedgerTable]

    /// Makes the tables in the database, empty; those that are left there go.
    /// - Parameters:
    ///   - name: begins their names.
    ///   - changesAlone: only the changes themselves are put, and not what is kept of them for people to query.
    public init(_ name: String, changesAlone: Bool, in database: any LedgerDatabase) async throws {
        self.database = database
        tables = (changesAlone ? [LedgerSchema.change] : LedgerSchema.tables).reduce(into: [:]) { tables, table in
            tables[table.name] = table
            tables[table.name]?.name = "\(name)_\(table.name)"
        }
        let statements = tables.values.flatMap { ["DROP TABLE IF EXISTS \($0.name)"] + $0.statements(in: database.dialect) }
        try await database.write { transaction in for statement in statements { try transaction.execute(statement, []) } }
    }

    /// One batch, on disk when this returns.
    public func put(_ batch: [NotingDatabase.Put]) async throws {
        try await database.write { [tables] transaction in
            for put in batch { if let table = tables[put.table.name] { try transaction.put(put.rows, in: table) } }
        }
    }

    /// Drops the tables.
    public func remove() async throws {
        try await database.write { [tables] transaction in for table in tables.values { try transaction.execute("DROP TABLE \(table.name)", []) } }
    }
}

/// A database that notes which rows are put into it.
public final class NotingDatabase: LedgerDatabase {
    /// Rows of one table, put at once.
    public struct Put: Sendable { var table: LedgerTable, rows: [[LedgerValue]] }

    private let database: any LedgerDatabase
    private let notes = Mutex<[Put]>([])

    public init(_ database: any LedgerDatabase) { self.database = database }

    public var dialect: LedgerDialect { database.dialect }

    /// What was put since this was asked last, in its order.
    public func taken() -> [Put] {
        notes.withLock { notes in
            defer { notes = [] }
            return notes
        }
    }

    public func write<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await database.write { transaction in try body(Noting(transaction: transaction) { put in self.notes.withLock { $0.append(put) } }) }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }
}

private struct Noting: LedgerTransaction {
    let transaction: any LedgerTransaction
    let note: (NotingDatabase.Put) -> Void

    func rows(_ sql: String, _ values: [LedgerValue]) throws -> [LedgerRow] { try transaction.rows(sql, values) }
    func execute(_ sql: String, _ values: [LedgerValue]) throws -> Int { try transaction.execute(sql, values) }

    func put(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        if !rows.isEmpty { note(NotingDatabase.Put(table: table, rows: rows)) }
        try transaction.put(rows, in: table)
    }
}
