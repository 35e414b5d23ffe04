import Foundation
import GRDB
import Reception
@testable import Store

extension StoreCase {
    func tableNames() async throws -> [String] {
        try await desk.database.pool.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") }
    }

    /// The rows of one table as they lie in the file: columns joined by `|`, bytes as text.
    func contents(_ table: String) async throws -> [String] {
        try await desk.database.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                row.databaseValues.map { value in
                    switch value.storage {
                    case .blob(let data): String(decoding: data, as: UTF8.self)
                    case .null: ""
                    case .int64(let number): String(number)
                    case .double(let number): String(number)
                    case .string(let text): text
                    }
                }.joined(separator: "|")
            }
        }
    }

    func journalRecords() async throws -> Int {
        try await desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM journal") ?? 0 }
    }

    /// The book comes to know how to reach somebody who holds a pass.
    func tell(_ contact: String, of holder: String) async throws {
        var record = Self.record("of \(holder)", at: "17:00", person: holder, holders: [])
        record.person?.personal.contact = contact
        try await take([record])
    }
}
