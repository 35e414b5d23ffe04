public import Foundation
import GRDB
public import Reception

/// Tallies in a file of their own, without a journal: for simulated centres and for measuring.
public struct TallyBook: Sendable {
    private let queue: DatabaseQueue

    /// - Parameter file: made where it is missing.
    public init(file: URL) throws {
        queue = try DatabaseQueue(path: file.path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            guard try !db.tableExists("tally") else { return }
            try db.execute(sql: Schema.tallies)
            try TallyTables.set(TallyState(version: 0, final: 0, closed: Int.max), in: db)
        }
    }

    /// Adds counts; people are not counted here.
    public func add(_ counts: TallyCounts) throws {
        try queue.write { try TallyTables.add(counts, in: $0, people: PersonCounts { [UInt8](repeating: 0, count: $0) }) }
    }

    public func tallies(_ tally: Tally, _ days: ClosedRange<CentreDay>) throws -> TallyRows {
        try queue.read { try TallyTables.rows(tally, days, in: $0) }
    }
}
