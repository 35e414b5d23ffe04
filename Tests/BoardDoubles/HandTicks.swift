public import Hardware
import Synchronization

/// A clock that only the test moves, for whoever waits by it.
public final class HandTicks: Sendable {
    private struct State {
        var now: UInt64 = 1_000_000_000_000
        var next = 0
        var waiting: [Int: (until: UInt64, continuation: CheckedContinuation<Void, any Error>)] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    /// Nanoseconds.
    public var now: UInt64 { state.withLock { $0.now } }

    /// Moves it on, and wakes whoever has waited long enough.
    public func advance(milliseconds: UInt64) {
        let woken = state.withLock { state in
            state.now += milliseconds * 1_000_000
            let due = state.waiting.filter { $0.value.until <= state.now }
            due.keys.forEach { state.waiting[$0] = nil }
            return due.values.map(\.continuation)
        }
        woken.forEach { $0.resume() }
    }

    /// The clock to hand in.
    public var clock: BoardClock { BoardClock(now: { self.now }, wait: { try await self.wait(until: $0) }) }

    private func wait(until: UInt64) async throws {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let passed = state.withLock { state in
                    if Task.isCancelled || until <= state.now { return true }
                    state.waiting[number] = (until, continuation)
                    return false
                }
                if passed { continuation.resume() }
            }
            try Task.checkCancellation()
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number)?.continuation }?.resume(throwing: CancellationError())
        }
    }
}
