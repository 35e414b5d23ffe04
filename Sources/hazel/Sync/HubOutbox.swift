import Logging
import Reception
import Store
import Sync

/// The hub's journal as one receiver is fed from it.
struct HubOutbox: Outbox {
    let desk: HubStore
    let receiver: String
    let agreement: SharingAgreement
    let logger: Logger

    func content(limit: Int, bytes: Int) async throws -> OutboxContent {
        try await desk.outbox(of: receiver, under: agreement, limit: limit, bytes: bytes)
    }

    func settle(_ batch: OutboxBatch, by verdict: Verdict) async throws { try await desk.settle(batch, by: verdict, of: receiver) }

    func note(_ error: CaseStoreError, next: Int64?) async {
        do {
            try await desk.note(error, of: receiver, next: next)
        } catch {
            logger.error("how the case store stands cannot be written down", metadata: ["cause": "\(error)"])
        }
    }

    /// Writes down what is wrong with the other direction, or that nothing is.
    func noteBook(_ error: CaseStoreError?) async {
        do {
            try await desk.noteBook(error, of: receiver)
        } catch {
            logger.error("how the book comes cannot be written down", metadata: ["cause": "\(error)"])
        }
    }

    func news() async throws -> AsyncThrowingStream<Position, any Error> { try await desk.follow() }
}

extension SyncClock {
    /// The hub's own: nanoseconds since boot.
    init(_ surroundings: Surroundings) {
        self.init(
            now: { surroundings.now().boottime },
            sleep: { until in try await Task.sleep(for: .nanoseconds(max(0, until - surroundings.now().boottime))) },
            random: { surroundings.randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) } })
    }
}
