@testable import casestore
import Foundation
import Reception
@testable import Store
import Synchronization
import Testing

/// The engines on which every test of the ledger is run.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }
}

/// A real ledger in a place of its own, with two hubs.
final class LedgerCase: Sendable {
    let ledger: Ledger
    let watched: WatchedLedger
    let signer: ReceiptSigner
    private let folder: URL

    /// - Parameter before: what the database has already.
    init(
        _ engine: Engine, limits: LedgerLimits = LedgerLimits(), address: String? = nil,
        before: (any LedgerDatabase) async throws -> Void = { _ in }
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hazel-ledger-\(UUID().uuidString)")
        let database: any LedgerDatabase = switch engine {
        case .sqlite: try SQLiteLedger(folder: folder)
        case .postgres:
            if let address { try PostgresLedger(address, connections: 2) } else { try PostgresLedger(try await PostgresCluster.running().database(), connections: 2) }
        }
        try await before(database)
        watched = WatchedLedger(database)
        signer = try ReceiptSigner(seed: Data(repeating: 7, count: 32))
        ledger = try await Ledger(watched, surroundings: Surroundings(
            now: { Moment(wall: Date(timeIntervalSince1970: 1_795_500_000), boottime: 0, boot: "s", trusted: true) }, uuid: { UUID() },
            randomBytes: { [UInt8](repeating: 1, count: $0) }), signer: signer, limits: limits)
        for hub in ["elm", "oak"] {
            try await ledger.add(
                hub, name: hub.capitalized, zone: TimeZone(identifier: "Europe/London")!, code: "code-\(hub)",
                until: Date(timeIntervalSince1970: 1_795_600_000))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Every row of a table of a hub, its values as text.
    func rows(_ sql: String, hub: String = "elm") async throws -> [String] {
        try await ledger.database.read { transaction in
            try transaction.rows(sql, [.text(hub)]).map { row in row.values.map(Self.text).joined(separator: " ") }
        }
    }

    private static func text(_ value: LedgerValue) -> String {
        switch value {
        case .null: "-"
        case .integer(let value): "\(value)"
        case .text(let value): value
        case .bytes(let value): value.hexadecimal
        case .list: "list"
        }
    }
}

/// A database that remembers what it was asked, and in which transaction.
final class WatchedLedger: LedgerDatabase {
    struct Asked: Hashable, Sendable { var transaction: Int, sql: String, hub: LedgerValue? }

    private let database: any LedgerDatabase
    private let asked = Mutex<(transactions: Int, statements: [Asked])>((0, []))

    init(_ database: any LedgerDatabase) { self.database = database }

    var dialect: LedgerDialect { database.dialect }
    var statements: [Asked] { asked.withLock { $0.statements } }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await database.write { try body(self.watch($0)) }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await database.read { try body(self.watch($0)) }
    }

    private func watch(_ transaction: any LedgerTransaction) -> WatchedTransaction {
        WatchedTransaction(transaction: transaction, number: asked.withLock { $0.transactions += 1; return $0.transactions }, watcher: self)
    }

    fileprivate func note(_ number: Int, _ sql: String, _ hub: LedgerValue?) {
        asked.withLock { $0.statements.append(Asked(transaction: number, sql: sql, hub: hub)) }
    }
}

private struct WatchedTransaction: LedgerTransaction {
    let transaction: any LedgerTransaction
    let number: Int
    let watcher: WatchedLedger

    func rows(_ sql: String, _ values: [LedgerValue]) throws -> [LedgerRow] {
        watcher.note(number, sql, Self.hub(sql, values))
        return try transaction.rows(sql, values)
    }

    func execute(_ sql: String, _ values: [LedgerValue]) throws -> Int {
        watcher.note(number, sql, Self.hub(sql, values))
        return try transaction.execute(sql, values)
    }

    func put(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        for hub in Set(rows.map { $0[0] }) { watcher.note(number, "INSERT INTO \(table.name) (\(table.names))", hub) }
        try transaction.put(rows, in: table)
    }

    /// The value behind `hub = ?`.
    private static func hub(_ sql: String, _ values: [LedgerValue]) -> LedgerValue? {
        guard let range = sql.firstRange(of: "hub = ?") else { return nil }
        return values[sql[..<range.lowerBound].count { $0 == "?" } + sql[..<range.lowerBound].ranges(of: "{among}").count]
    }
}
