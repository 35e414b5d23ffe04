public import Logging
public import Reception

/// Brings the book back, a page at a time, until it is cancelled: its own single request, beside the courier's.
public struct BookCarrier: Sendable {
    let store: any CaseStore
    /// Where the last page ended, as the hub has it on disk.
    let cursor: @Sendable () async throws -> String?
    /// Takes a page, and the cursor with it.
    let take: @Sendable (BookPage) async throws -> Void
    let clock: SyncClock
    let pace: Pace
    let logger: Logger
    let gotThrough: @Sendable () -> Void
    /// Is told what is wrong, and `nil` once nothing is any more.
    let note: @Sendable (CaseStoreError?) async -> Void

    /// So often it is asked whether there is more, in nanoseconds.
    public static let interval: Int64 = 60_000_000_000
    static let pageSize = 500

    /// - Parameter gotThrough: told after each answer, so that the courier need not wait for the line.
    public init(
        store: any CaseStore, cursor: @escaping @Sendable () async throws -> String?, take: @escaping @Sendable (BookPage) async throws -> Void,
        clock: SyncClock, pace: Pace = Pace(), logger: Logger, gotThrough: @escaping @Sendable () -> Void = {},
        note: @escaping @Sendable (CaseStoreError?) async -> Void = { _ in }
    ) {
        (self.store, self.cursor, self.take, self.clock) = (store, cursor, take, clock)
        (self.pace, self.logger, self.gotThrough, self.note) = (pace, logger, gotThrough, note)
    }

    /// Ends when it is cancelled. Whatever else goes wrong, it is tried again.
    public func run() async {
        // What was wrong before a restart may be written down still: the first success says that it is over.
        var failures = 0, told: CaseStoreError?, isNoted = false
        while !Task.isCancelled {
            let wait: Int64
            do {
                let more = try await fetch()
                if failures > 0 { logger.notice("the book comes again") }
                if failures > 0 || !isNoted { await note(nil) }
                (failures, told, isNoted) = (0, nil, true)
                gotThrough()
                wait = more ? 0 : Self.interval
            } catch {
                if Task.isCancelled { return }
                let error = error as? CaseStoreError ?? CaseStoreError(.unable, cause: "\(error)")
                failures += 1
                if error != told { await note(error) }
                (told, isNoted) = (error, true)
                wait = rest(after: error, failures)
            }
            if wait > 0 { try? await clock.sleep(clock.now() + wait) }
        }
    }

    /// - Returns: whether there is more at once.
    private func fetch() async throws -> Bool {
        let before = try await cursor()
        let page = try await store.book(after: before, limit: Self.pageSize)
        if !page.items.isEmpty || page.cursor != before { try await take(page) }
        // A store that says "more" and does not go on must not be asked for ever.
        return page.more && page.cursor != before
    }

    private func rest(after error: CaseStoreError, _ failures: Int) -> Int64 {
        if failures == 1 { logger.warning("the book does not come", metadata: ["reason": "\(error.reason.rawValue)", "cause": "\(error.cause)"]) }
        let asked = error.retryAfter.map { Int64(min(max(0, $0), 3600) * 1e9) } ?? 0
        let least = [.notAllowed, .version].contains(error.reason) ? pace.patience : 0
        return max(asked, least, pace.backoff(failures: failures, random: clock.random()))
    }
}
