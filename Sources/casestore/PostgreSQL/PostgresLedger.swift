import Dispatch
import Foundation
import Reception
import Store
import Synchronization

/// The ledger in PostgreSQL: a few connections, each with a thread while it works.
final class PostgresLedger: LedgerDatabase {
    let dialect = LedgerDialect.postgres
    private let pool: PostgresPool
    private let queue = DispatchQueue(label: "hazel-casestore.postgresql", attributes: .concurrent)

    /// - Parameter connections: at most so many at once; who comes when all are in use waits.
    /// - Throws: ``CaseStoreError`` `unable` where nobody answers.
    init(_ address: String, connections: Int = 8) throws {
        pool = PostgresPool(address, size: connections)
        pool.giveBack(try pool.take())
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await transaction("BEGIN", body)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    private func transaction<Value: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any LedgerTransaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [pool] in continuation.resume(with: Result { try pool.use { try Self.run($0, begin, body) } }) }
        }
    }

    private static func run<Value>(
        _ connection: PostgresConnection, _ begin: String, _ body: (any LedgerTransaction) throws -> Value
    ) throws -> Value {
        try connection.begin(begin)
        do {
            let value = try body(PostgresTransaction(connection: connection))
            try connection.run("COMMIT")
            return value
        } catch {
            connection.rollBack()
            throw error
        }
    }
}

/// One transaction at PostgreSQL.
struct PostgresTransaction: LedgerTransaction {
    let connection: PostgresConnection

    func rows(_ sql: String, _ values: [LedgerValue]) throws -> [LedgerRow] { try connection.execute(sql, values).rows }

    func execute(_ sql: String, _ values: [LedgerValue]) throws -> Int { try connection.execute(sql, values).touched }

    func put(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        guard !rows.isEmpty else { return }
        try connection.put(rows, in: table)
    }
}

/// Connections that are opened when they are needed, and kept while they are well.
final class PostgresPool: Sendable {
    private let address: String
    private let places: DispatchSemaphore
    private let idle = Mutex<[PostgresConnection]>([])

    init(_ address: String, size: Int) {
        self.address = address
        places = DispatchSemaphore(value: size)
    }

    func use<Value>(_ work: (PostgresConnection) throws -> Value) throws -> Value {
        places.wait()
        defer { places.signal() }
        let connection = try take()
        // One whose transaction failed is closed: the stages that it believes to have went with that.
        let value = try work(connection)
        giveBack(connection)
        return value
    }

    /// One that has ended while it was idle is not used: each would cost a hub half a minute.
    func take() throws -> PostgresConnection {
        while let connection = idle.withLock({ $0.popLast() }) {
            if connection.isOpen { return connection }
        }
        return try PostgresConnection(address)
    }

    /// One that is broken, or in the middle of something, is closed.
    func giveBack(_ connection: PostgresConnection) {
        guard connection.isWell else { return }
        idle.withLock { $0.append(connection) }
    }
}
