import Foundation
import Reception
import Synchronization

/// Those who follow the journal: each is told the newest position, and may skip those between.
final class Followers: Sendable {
    private typealias Stream = AsyncThrowingStream<Position, any Error>
    private struct State {
        var next = 0
        var continuations: [Int: Stream.Continuation] = [:]
    }

    private let state = Mutex(State())

    func stream(from position: Position) -> AsyncThrowingStream<Position, any Error> {
        let (stream, continuation) = Stream.makeStream(bufferingPolicy: .bufferingNewest(1))
        let key = state.withLock { state in
            state.next += 1
            state.continuations[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in self?.remove(key) }
        continuation.yield(position)
        return stream
    }

    func tell(_ position: Position) {
        for continuation in state.withLock({ Array($0.continuations.values) }) { continuation.yield(position) }
    }

    func finish() {
        for continuation in state.withLock({ Array($0.continuations.values) }) { continuation.finish() }
    }

    private func remove(_ key: Int) { _ = state.withLock { $0.continuations.removeValue(forKey: key) } }
}
