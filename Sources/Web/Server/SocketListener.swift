import Foundation
import Hummingbird
import Reception
public import ServiceLifecycle

/// Serves `/api/v1…` on the hub's Unix socket, to whoever may write to it: its owner and its group (mode 0660). No secret is
/// asked for, and no browser comes here.
public struct SocketListener: ServiceLifecycle.Service, CustomStringConvertible {
    private let serving: Serving
    private let feed = LiveFeed()
    private let file: SocketFile

    /// - Parameter group: the group whose members are staff; `nil` leaves the socket to the hub's own.
    public init(_ parts: ListenerParts, path: String, group: String? = nil) {
        serving = Serving(parts: parts, address: .socket(path: path), feed: feed, board: BoardFeed(parts))
        file = SocketFile(path: path, group: group)
    }

    /// Serves until it is told to stop; then the socket is removed.
    /// - Throws: ``ListenerError`` where another hub answers on the socket, or it cannot be made.
    public func run() async throws {
        try file.clear()
        let owner = try file.groupID()
        let parts = serving.parts
        let router = serving.router { _, _ in nil }
        API(desk: parts.desk, centre: parts.centre, events: EventStream(feed: feed), check: parts.check, board: serving.board).add(to: router)
        defer { file.remove() }
        try await serving.run(router, as: "socket") { file.open(to: owner) }
    }

    /// As the log names it.
    public var description: String { "socket listener" }
}
