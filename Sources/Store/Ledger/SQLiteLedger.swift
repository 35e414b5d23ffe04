public import Foundation
import GRDB
import Reception

/// The ledger in one SQLite file: for one small council, and for trying out.
public struct SQLiteLedger: LedgerDatabase {
    public let dialect = LedgerDialect.sqlite
    let pool: DatabasePool

    /// Accepted means durable. The ids of people and visits are random, so that each batch touches pages everywhere: 64 MiB of them stay in
    /// memory, and the log is written back every 32 MiB (SQLite, "PRAGMA": a negative size is in KiB, a checkpoint's in pages of 4 KiB).
    private static let writing = "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192"

    /// Opens the file `ledger.sqlite` in a folder, which is made where it is missing, for its owner alone.
    /// - Throws: ``CaseStoreError`` `unable` where it cannot be opened.
    public init(folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
            pool = try DatabasePool(path: folder.appending(path: "ledger.sqlite").path, configuration: configuration)
            try pool.writeWithoutTransaction { try $0.execute(sql: Self.writing) }
        } catch {
            throw CaseStoreError(.unable, cause: "\(folder.path): \(cause(of: error))")
        }
    }

    public func write<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await told { try await pool.write { try body(SQLiteTransaction(db: $0)) } }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value {
        try await told { try await pool.read { try body(SQLiteTransaction(db: $0)) } }
    }

    /// Writes a copy of the whole ledger as it stands, while it is in use.
    /// - Throws: ``CaseStoreError`` `unable`; also where there is a file already.
    public func backUp(to file: URL) async throws {
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw CaseStoreError(.unable, cause: "\(file.path): there is a file already")
        }
        try await told { try await pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [file.path]) } }
    }

    private func told<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as DatabaseError {
            throw CaseStoreError(.unable, cause: cause(of: error))
        }
    }
}

/// One transaction at SQLite.
struct SQLiteTransaction: LedgerTransaction {
    let db: Database

    func rows(_ sql: String, _ values: [LedgerValue]) throws -> [LedgerRow] {
        let statement = try db.cachedStatement(sql: LedgerDialect.sqlite.statement(sql))
        return try Row.fetchAll(statement, arguments: arguments(values)).map { row in
            LedgerRow(row.databaseValues.map(Self.value))
        }
    }

    func execute(_ sql: String, _ values: [LedgerValue]) throws -> Int {
        try db.cachedStatement(sql: LedgerDialect.sqlite.statement(sql)).execute(arguments: arguments(values))
        return db.changesCount
    }

    private func arguments(_ values: [LedgerValue]) throws -> StatementArguments {
        StatementArguments(try values.map(Self.argument))
    }

    private static func argument(_ value: LedgerValue) throws -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .bytes(let value): value.databaseValue
        case .list(let value): try list(value).databaseValue
        }
    }

    /// As JSON. Ids have nothing in them that is to be escaped.
    private static func list(_ values: [String]) throws -> String {
        let isPlain = values.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") } }
        guard isPlain, !values.isEmpty else { return String(decoding: try JSONEncoder().encode(values), as: UTF8.self) }
        return "[\"" + values.joined(separator: "\",\"") + "\"]"
    }

    private static func value(_ value: DatabaseValue) -> LedgerValue {
        switch value.storage {
        case .null: .null
        case .int64(let value): .integer(value)
        case .double(let value): .integer(Int64(value))
        case .string(let value): .text(value)
        case .blob(let value): .bytes(value)
        }
    }
}
