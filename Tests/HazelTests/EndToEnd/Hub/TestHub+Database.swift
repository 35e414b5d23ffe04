import Foundation
import GRDB
import Reception

@testable import Store

extension TestHub {
    /// The disk is full: the database may not grow by a page any more. `nil`: there is room again.
    func fillDisk(_ isFull: Bool) async throws {
        let pages = isFull ? 1 : 1_000_000
        try await desk.database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }

    /// The disk has become read-only, or is writable again.
    func protectDisk(_ isProtected: Bool) async throws {
        try await desk.database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = \(isProtected ? 1 : 0)") }
    }

    /// Every row of every table that an import or an act can change.
    func rows() async throws -> [String] {
        try await desk.database.pool.read { db in
            try ["journal", "appointment", "person", "personal", "pass", "pass_appointment", "arrival", "visit", "attendance", "notice", "notice_visit", "person_mark"]
                .flatMap { table in try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" } }
        }
    }
}

extension TestHub {
    /// The journal as `hazel journal` reads it, beside the hub that is running.
    var journal: JournalFile { get throws { try JournalFile(folder: URL(filePath: configurationState)) } }

    private var configurationState: String { folder.appending(path: "state").path }

    /// How many records of a kind there are.
    func count(_ kind: String) throws -> Int { try journal.records(after: nil, limit: 100_000).count { $0.kind == kind } }
}
