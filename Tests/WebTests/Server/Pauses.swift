import Synchronization

/// Pauses that nobody waits for: those of a second and more last until they are ended by hand, shorter ones are only noted.
final class Pauses: Sendable {
    private struct State {
        var short: [Duration] = []
        var long: [(length: Duration, end: AsyncStream<Void>.Continuation)] = []
    }

    private let state = Mutex(State())

    var short: [Duration] { state.withLock { $0.short } }

    func pause(_ length: Duration) async throws {
        guard length >= .seconds(1) else { return state.withLock { $0.short.append(length) } }
        let (stream, end) = AsyncStream.makeStream(of: Void.self)
        state.withLock { $0.long.append((length, end)) }
        for await _ in stream { return }
        try Task.checkCancellation()
    }

    /// Ends the pauses of one length; waits until there is one.
    func end(_ length: Duration) async {
        while true {
            let ended = state.withLock { state -> Int in
                let fitting = state.long.filter { $0.length == length }
                state.long.removeAll { $0.length == length }
                fitting.forEach { $0.end.yield() }
                return fitting.count
            }
            if ended > 0 { return }
            await Task.yield()
        }
    }
}
