public import Reception

/// What a receiver is fed from: the hub's store, with the agreement of that receiver.
public protocol Outbox: Sendable {
    /// What is to be sent next.
    func content(limit: Int, bytes: Int) async throws -> OutboxContent
    /// Writes down what became of a batch.
    func settle(_ batch: OutboxBatch, by verdict: Verdict) async throws
    /// Writes down that the receiver was tried in vain, and in how many nanoseconds it is tried again.
    func note(_ error: CaseStoreError, next: Int64?) async
    /// An element for each change that is kept, and one at once.
    func news() async throws -> AsyncThrowingStream<Position, any Error>
}
