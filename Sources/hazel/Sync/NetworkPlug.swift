import Reception
import Synchronization

/// The simulated board's line to the case store, to be unplugged: then the outbox grows, and drains when it is in again.
final class NetworkPlug: Sendable {
    private let state = Mutex(true)
    /// An element each time that the line is in again; for one who listens.
    let ups: AsyncStream<Void>
    private let up: AsyncStream<Void>.Continuation

    init() { (ups, up) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    var isIn: Bool {
        get { state.withLock { $0 } }
        set {
            state.withLock { $0 = newValue }
            if newValue { up.yield() }
        }
    }
}

/// A receiver behind a plug.
struct PluggedStore: CaseStore {
    let store: any CaseStore
    let plug: NetworkPlug

    func take(_ changes: [SentChange]) async throws -> Verdict { try await check().take(changes) }

    func book(after cursor: String?, limit: Int) async throws -> BookPage { try await check().book(after: cursor, limit: limit) }

    private func check() throws -> any CaseStore {
        guard plug.isIn else { throw CaseStoreError(.unreachable, cause: "the line is unplugged, on the page of the simulated board") }
        return store
    }
}
