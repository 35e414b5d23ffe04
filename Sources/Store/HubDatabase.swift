public import Foundation
public import GRDB
import Reception

/// The hub's SQLite file: opened so that what is written is on disk, and by one process only.
public struct HubDatabase: Sendable {
    /// One writer, and four readers at most.
    public let pool: DatabasePool
    private let lock: FileLock

    /// Opens the database in a folder (made where it is missing, for its owner alone) and brings its tables up to date.
    ///
    /// - Throws: ``DeskError`` `conflict` where another process has it; `store-not-writable` where it cannot be opened.
    public init(folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            lock = try FileLock(path: folder.appending(path: "hazel.lock").path)
            pool = try DatabasePool(path: folder.appending(path: "hazel.sqlite").path, configuration: Self.configuration)
            try Self.makeDurable(pool)
            try Schema.migrator.migrate(pool)
        } catch let error as DeskError {
            throw error
        } catch {
            throw DeskError(.storeNotWritable, cause: "\(folder.path): \(cause(of: error))")
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        return configuration
    }

    /// `DatabasePool` sets `synchronous = NORMAL` once it is open, so FULL is asked for after that: accepted means durable.
    private static func makeDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }
}

/// Why a database call failed, without a value of any row in it.
func cause(of error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(type(of: error))" }
    return "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
}
