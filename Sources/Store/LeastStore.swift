public import Foundation
import GRDB

/// The least that a durable store can do: one row of one byte a transaction, flushed. A benchmark's baseline.
public struct LeastStore: Sendable {
    private let queue: DatabaseQueue

    /// Makes `least.sqlite` in a folder; where it is there already, what SQLite has against it is thrown.
    public init(folder: URL) throws {
        queue = try DatabaseQueue(path: folder.appending(path: "least.sqlite").path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE least (byte BLOB)")
        }
    }

    /// One transaction; it is on disk when this returns.
    public func write() throws {
        try queue.write { try $0.cachedStatement(sql: "INSERT INTO least VALUES (x'00')").execute() }
    }
}
