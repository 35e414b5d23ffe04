import Foundation
import GRDB
import GRDBSQLite

extension SQLiteTransaction {
    /// Each value is bound where it is, and each row is one step: making GRDB's arguments of the values takes longer than writing them.
    func put(_ rows: [[LedgerValue]], in table: LedgerTable) throws {
        let marks = databaseQuestionMarks(count: table.columns.count)
        let statement = try db.cachedStatement(sql: "INSERT INTO \(table.name) (\(table.names)) VALUES (\(marks)) \(table.replacing)")
        defer { sqlite3_clear_bindings(statement.sqliteStatement) }
        for row in rows { try put(row, by: statement.sqliteStatement) }
    }

    private func put(_ row: [LedgerValue], by statement: SQLiteStatement) throws {
        for (place, value) in row.enumerated() { try check(Self.bind(value, to: statement, at: CInt(place + 1))) }
        let code = sqlite3_step(statement)
        defer { sqlite3_reset(statement) }
        try check(code == SQLITE_DONE ? SQLITE_OK : code)
    }

    private func check(_ code: CInt) throws {
        guard code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
        }
    }

    private static func bind(_ value: LedgerValue, to statement: SQLiteStatement, at place: CInt) -> CInt {
        switch value {
        case .null, .list: return sqlite3_bind_null(statement, place)
        case .integer(let value): return sqlite3_bind_int64(statement, place, value)
        case .text(""): return sqlite3_bind_text(statement, place, "", 0, copied)
        case .bytes(let value) where value.isEmpty: return sqlite3_bind_zeroblob(statement, place, 0)
        case .text(var value):
            return value.withUTF8 { text in
                text.withMemoryRebound(to: CChar.self) { sqlite3_bind_text(statement, place, $0.baseAddress, CInt($0.count), copied) }
            }
        case .bytes(let value):
            return value.withUnsafeBytes { sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), copied) }
        }
    }

    /// `SQLITE_TRANSIENT`, which C says by a cast.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
