import Logging
import Reception
import Synchronization

/// The journal's position, handed on to everyone who watches: one reader of the desk, however many watch.
///
/// A position says all that the ones before it said, so each watcher holds at most the newest that it has not yet sent: a slow
/// one costs nothing and loses nothing.
final class LiveFeed: Sendable {
    private struct State {
        var position: Position?
        var watchers: [Int: AsyncStream<Position>.Continuation] = [:]
        var next = 0
        var ended = false
    }

    private let state = Mutex(State())

    /// The newest position at once, if one is known, and then after each change. At each beat the newest comes again. The stream
    /// ends when the listener does.
    func watch() -> AsyncStream<Position> {
        let (stream, continuation) = AsyncStream.makeStream(of: Position.self, bufferingPolicy: .bufferingNewest(1))
        guard let id = add(continuation) else { continuation.finish(); return stream }
        continuation.onTermination = { [weak self] _ in self?.forget(id) }
        return stream
    }

    /// `nil` where the feed has ended. Whatever is yielded is yielded under the lock, so that no watcher sees an older position
    /// after a newer one.
    private func add(_ watcher: AsyncStream<Position>.Continuation) -> Int? {
        state.withLock { state in
            guard !state.ended else { return nil }
            state.next += 1
            state.watchers[state.next] = watcher
            if let position = state.position { watcher.yield(position) }
            return state.next
        }
    }

    /// Hands a position on.
    func publish(_ position: Position) {
        state.withLock { state in
            state.position = position
            for watcher in state.watchers.values { watcher.yield(position) }
        }
    }

    /// Hands the newest position on again, so that watchers see that their connection lives.
    func beat() {
        state.withLock { state in
            guard let position = state.position else { return }
            for watcher in state.watchers.values { watcher.yield(position) }
        }
    }

    /// Ends all streams, and those yet to come.
    func end() {
        let watchers = state.withLock { state in
            state.ended = true
            defer { state.watchers = [:] }
            return Array(state.watchers.values)
        }
        watchers.forEach { $0.finish() }
    }

    /// How many watch now.
    var watcherCount: Int { state.withLock { $0.watchers.count } }

    private func forget(_ id: Int) { state.withLock { _ = $0.watchers.removeValue(forKey: id) } }
}

extension LiveFeed {
    /// Follows the desk until the task is cancelled. Where the desk ceases to answer, it is asked again after a pause.
    func follow(_ desk: any FrontDesk, pause: @Sendable (Duration) async throws -> Void, logger: Logger) async {
        while !Task.isCancelled {
            do {
                for try await position in try await desk.follow() { publish(position) }
            } catch {
                if !Task.isCancelled { _ = logger.desk(error, route: "events") }
            }
            do { try await pause(.seconds(1)) } catch { return }
        }
    }

    /// Beats every fifteen seconds until the task is cancelled.
    func beat(pause: @Sendable (Duration) async throws -> Void) async {
        while true {
            do { try await pause(.seconds(15)) } catch { return }
            beat()
        }
    }
}
