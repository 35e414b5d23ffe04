public import Foundation
import GRDB
public import Reception

/// Tallies in a file of their own, without a journal: for simulated centres and for measuring. All else is as in a hub's store.
public struct TallyBook: Sendable {
    private let queue: DatabaseQueue
    private let stamps = TallyStamps()
    private let people: PersonCounts

    /// - Parameters:
    ///   - file: made where it is missing.
    ///   - randomBytes: of which the keys of pseudonyms are made.
    /// - Throws: what SQLite has against it.
    public init(file: URL, randomBytes: @escaping @Sendable (Int) -> [UInt8]) throws {
        people = PersonCounts(randomBytes: randomBytes)
        queue = try DatabaseQueue(path: file.path)
        try queue.writeWithoutTransaction { db in
            // What is lost with the power can be simulated again.
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
            guard try !db.tableExists("tally") else { return }
            try db.execute(sql: Schema.tallies)
            try TallyTables.set(TallyState(version: 0, final: 0, closed: 0), in: db)
        }
    }

    /// Adds what things count for, many or one: in one transaction.
    public func add(_ counts: TallyCounts) throws {
        try queue.write { db in
            try TallyTables.add(counts, in: db, people: people)
            stamps.touch(counts, in: db)
        }
    }

    /// A table's rows within some days; days that were folded come as months.
    public func tallies(_ tally: Tally, _ days: ClosedRange<CentreDay>) throws -> TallyRows {
        try queue.read { try TallyTables.read(tally, days, in: $0) }
    }

    /// Grows whenever a table was counted otherwise within some days.
    public func tallyStamp(_ tally: Tally, _ days: ClosedRange<CentreDay>) -> Int { stamps.stamp(tally, days) }

    /// Counts the people of quarters that are over, and destroys what they were counted by.
    public func closeQuarters(before day: CentreDay) throws { try queue.write { try PersonCounts.close(before: day, in: $0) } }

    /// A copy in which days that are old enough have become months.
    /// - Parameter file: written anew.
    public func folded(today: CentreDay, into file: URL) throws -> TallyBook {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
        try queue.vacuum(into: file.path)
        let copy = try TallyBook(file: file, randomBytes: people.randomBytes)
        try copy.queue.write { try TallyTables.fold(today: today, in: $0) }
        try copy.queue.vacuum()
        return copy
    }

    /// What the tallies take on the disk, in bytes.
    public func size() throws -> Int {
        try queue.writeWithoutTransaction { db in
            // Until then new pages are in a file beside it.
            try db.checkpoint(.truncate)
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            return pages * (try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
        }
    }
}
