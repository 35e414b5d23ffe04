public import Foundation
import GRDB
public import Reception

/// The journal of a store, opened for reading alone: beside a hub that is running, or without one.
public struct JournalFile: Sendable {
    let queue: DatabaseQueue

    /// - Parameter folder: the hub's state folder.
    /// - Throws: ``DeskError`` `not-found` where there is no store that can be read.
    public init(folder: URL) throws {
        let path = folder.appending(path: "hazel.sqlite").path
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw DeskError(.notFound, cause: "\(path): \(cause(of: error))")
        }
    }

    /// Checks the chain from its first link to its head.
    public func verify() throws -> JournalReport { try queue.read { try Journal.verify(in: $0) } }

    /// The records behind a position, the oldest first.
    public func records(after position: Position?, limit: Int) throws -> [JournalRecord] {
        try queue.read { try Journal.records(after: position, limit: limit, in: $0) }
    }

    /// Where the journal ends; `nil` before its first epoch.
    public func head() throws -> Position? { try queue.read { try Journal.head(in: $0)?.position } }
}
