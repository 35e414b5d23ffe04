public import Logging
public import Reception
import Synchronization

/// Carries the outbox to one receiver: does what ``Sending`` says, one thing after the other, until it is cancelled.
public final class Courier: Sendable {
    private let outbox: any Outbox
    private let store: any CaseStore
    private let pace: Pace
    private let clock: SyncClock
    private let logger: Logger
    private let events: AsyncStream<Sending.Event>
    private let bell: AsyncStream<Sending.Event>.Continuation
    /// When something was last kept at the desk.
    private let keptAt = Mutex<Int64?>(nil)

    public init(outbox: any Outbox, store: any CaseStore, pace: Pace = Pace(), clock: SyncClock, logger: Logger) {
        (self.outbox, self.store, self.pace, self.clock, self.logger) = (outbox, store, pace, clock, logger)
        // One of each kind is enough, and a flood of changes must not fill the memory.
        (events, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(4))
    }

    /// Something else has got through to the receiver: no wait for the line is needed.
    public func lineUp() { bell.yield(.lineUp) }

    /// Ends when it is cancelled. Whatever else goes wrong, it is tried again.
    public func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.listen() }
            group.addTask { await self.work() }
        }
    }

    /// Follows the journal. Where the desk cannot be followed, it is tried again after a second.
    private func listen() async {
        while !Task.isCancelled {
            do {
                for try await _ in try await outbox.news() {
                    keptAt.withLock { $0 = clock.now() }
                    bell.yield(.kept)
                }
            } catch {
                logger.debug("the desk is not followed", metadata: ["cause": "\(error)"])
            }
            try? await clock.sleep(clock.now() + 1_000_000_000)
        }
    }

    private func work() async {
        var sending = Sending(pace: pace), hand = CourierHand(outbox: outbox, store: store, pace: pace, logger: logger)
        var timer: Task<Void, Never>?
        defer { timer?.cancel() }
        bell.yield(.kept)
        for await event in events {
            timer?.cancel()
            var step = sending.take(event, at: clock.now(), random: clock.random())
            while !Task.isCancelled, let next = await hand.perform(step) {
                if let kept = keptAt.withLock(\.self) { sending.heard(at: kept) }
                step = sending.take(next, at: clock.now(), random: clock.random())
            }
            guard !Task.isCancelled, case .wait(let until) = step else { return }
            await hand.tell(next: until.map { $0 - clock.now() })
            timer = until.map(wake)
        }
    }

    private func wake(at until: Int64) -> Task<Void, Never> {
        Task { [bell, clock] in
            if (try? await clock.sleep(until)) != nil { bell.yield(.due) }
        }
    }
}
