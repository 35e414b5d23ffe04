import CPQ
import Foundation
import Reception
import Store

/// One connection to PostgreSQL, used by one thread at a time. Statements are prepared once and kept.
///
/// The pool sees to it that no two threads have it: that is what makes it safe to send.
final class PostgresConnection: @unchecked Sendable {
    private let connection: OpaquePointer
    private var prepared: [String: String] = [:]
    /// The stages that this connection has, for rows that are copied.
    private var stages: Set<String> = []
    /// Of those, the ones that have rows: a transaction's end empties them.
    private var filled: Set<String> = []
    private var transactions = 0
    private static let counting = "ANALYZE (SKIP_LOCKED) " + LedgerSchema.queried.map(\.name).joined(separator: ", ")
    /// So many rows are put faster by themselves.
    private static let few = 6

    /// - Parameter address: as libpq reads it: `host=/run/postgresql dbname=hazel`, or a URL.
    /// - Throws: ``CaseStoreError`` `unable` where nobody answers.
    init(_ address: String) throws {
        guard let connection = PQconnectdb(address) else { throw CaseStoreError(.unable, cause: "PostgreSQL: no memory") }
        self.connection = connection
        guard PQstatus(connection) == CONNECTION_OK else { throw fault() }
        // Whatever a configuration says: accepted means durable.
        try run("SET synchronous_commit = on; SET client_min_messages = warning; SET statement_timeout = '60s'; SET lock_timeout = '20s'")
        // A statement goes on for long by a plan of when its table was small. What is then thought dear must not be compiled each time.
        try run("SET enable_seqscan = off; SET jit = off")
    }

    deinit { PQfinish(connection) }

    /// Whether PostgreSQL has not ended it meanwhile, as at its restart. It is looked at twice: its farewell comes before the end.
    var isOpen: Bool { PQconsumeInput(connection) == 1 && PQconsumeInput(connection) == 1 && isWell }

    var isWell: Bool { PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) == PQTRANS_IDLE }

    /// Begins a transaction, by `BEGIN` and what may stand behind it.
    func begin(_ sql: String) throws {
        filled = []
        transactions += 1
        // Each time that there have been twice as many. PostgreSQL itself looks once a minute, and until then goes through a whole hub
        // for one row, believing that there are few. Where it cannot be done now, that is no loss.
        if transactions >= 16, transactions.nonzeroBitCount == 1 { try? run(Self.counting) }
        try run(sql)
    }

    /// Takes the transaction back, and the stages with it that were made in it.
    func rollBack() {
        stages = []
        try? run("ROLLBACK")
    }

    /// Statements without values and without an answer.
    func run(_ sql: String) throws {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(PQresultStatus(result)) else { throw fault(result) }
    }

    func execute(_ sql: String, _ values: [LedgerValue]) throws -> PostgresResult {
        let name = try prepare(sql)
        let texts = values.map(\.postgres)
        var pointers: [UnsafePointer<CChar>?] = []
        let copies = texts.map { $0.flatMap { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        pointers = copies.map { $0.map { UnsafePointer($0) } }
        let result = PQexecPrepared(connection, name, Int32(values.count), &pointers, nil, nil, 0)
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            defer { PQclear(result) }
            throw fault(result)
        }
        return PostgresResult(result)
    }

    /// A few rows one by one, and more in one statement. Changes are long, and are copied into a stage of this connection alone first.
    func put(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        guard rows.count > Self.few else { return try putEach(rows, in: table) }
        guard table.isAppendOnly else { return try putLists(rows, in: table) }
        let stage = "stage_\(table.name)"
        if stages.insert(stage).inserted {
            try run("CREATE TEMPORARY TABLE IF NOT EXISTS \(stage) (LIKE \(table.name)) ON COMMIT DELETE ROWS")
        }
        if !filled.insert(stage).inserted { try run("TRUNCATE \(stage)") }
        try copy(rows, into: stage)
        _ = try execute("INSERT INTO \(table.name) (\(table.names)) SELECT \(table.names) FROM \(stage) \(table.replacing)", [])
    }

    /// A list for each column.
    private func putLists(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        let lists = table.columns.map { "?::\(LedgerDialect.postgres.type($0.type))[]" }.joined(separator: ", ")
        let values = table.columns.indices.map { column in LedgerValue.text(PostgresArray.text(rows.map { $0[column].postgres })) }
        _ = try execute("INSERT INTO \(table.name) (\(table.names)) SELECT * FROM unnest(\(lists)) \(table.replacing)", values)
    }

    private func putEach(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        let places = table.columns.map { _ in "?" }.joined(separator: ", ")
        for row in rows { _ = try execute("INSERT INTO \(table.name) (\(table.names)) VALUES (\(places)) \(table.replacing)", row) }
    }

    private func copy(_ rows: [[LedgerValue]], into stage: String) throws {
        let result = PQexec(connection, "COPY \(stage) FROM STDIN (FORMAT binary)")
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COPY_IN else { throw fault(result) }
        var bytes = CopyRows.beginning
        for row in rows {
            CopyRows.append(row, to: &bytes)
            if bytes.count > 65_536 { try send(&bytes) }
        }
        bytes += CopyRows.end
        try send(&bytes)
        guard PQputCopyEnd(connection, nil) == 1 else { throw fault() }
        try finishCopy()
    }

    private func send(_ bytes: inout [UInt8]) throws {
        defer { bytes.removeAll(keepingCapacity: true) }
        let sent = bytes.withUnsafeBytes { PQputCopyData(connection, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count)) }
        guard bytes.isEmpty || sent == 1 else { throw fault() }
    }

    private func finishCopy() throws {
        var failure: CaseStoreError?
        while let result = PQgetResult(connection) {
            if PQresultStatus(result) != PGRES_COMMAND_OK { failure = fault(result) }
            PQclear(result)
        }
        if let failure { throw failure }
    }

    private func prepare(_ sql: String) throws -> String {
        if let name = prepared[sql] { return name }
        let name = "s\(prepared.count)"
        let result = PQprepare(connection, name, LedgerDialect.postgres.statement(sql), 0, nil)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw fault(result) }
        prepared[sql] = name
        return name
    }

    /// What PostgreSQL has against it: its code, and its first line, in which no value of a row stands.
    private func fault(_ result: OpaquePointer? = nil) -> CaseStoreError {
        let state = result.flatMap { PQresultErrorField($0, 67) }.map { String(cString: $0) }
        let told = result.flatMap { PQresultErrorField($0, 77) } ?? UnsafeMutablePointer(mutating: PQerrorMessage(connection))
        let line = told.map { String(cString: $0) }?.split(separator: "\n").first.map(String.init) ?? "no message"
        return CaseStoreError(.unable, cause: "PostgreSQL \(state ?? "without an answer"): \(line)")
    }
}

/// The rows of an answer.
final class PostgresResult {
    private let result: OpaquePointer?

    init(_ result: OpaquePointer?) { self.result = result }

    deinit { PQclear(result) }

    /// How many rows were touched.
    var touched: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

    var rows: [LedgerRow] {
        let columns = PQnfields(result)
        return (0..<PQntuples(result)).map { row in LedgerRow((0..<columns).map { value(row, $0) }) }
    }

    private func value(_ row: Int32, _ column: Int32) -> LedgerValue {
        guard PQgetisnull(result, row, column) == 0, let pointer = PQgetvalue(result, row, column) else { return .null }
        let text = String(cString: pointer)
        switch PQftype(result, column) {
        case 20, 21, 23, 1700: return .integer(Int64(text.prefix { $0 != "." }) ?? 0)
        case 16: return .integer(text == "t" ? 1 : 0)
        case 17: return .bytes(Data(hexadecimal: String(text.dropFirst(2))) ?? Data())
        default: return .text(text)
        }
    }
}
