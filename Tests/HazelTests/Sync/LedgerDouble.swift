import Foundation
import Reception
import Synchronization

/// A case store in memory that keeps each change once, and fails when the test says so.
final class LedgerDouble: CaseStore {
    struct State {
        var headers: [String] = []
        var known: Set<String> = []
        var requests = 0
        var largest = 0
        /// What the next requests meet, in turn.
        var troubles: [CaseStoreError] = []
        /// Refused by their place in the journal.
        var refuses: Set<Int64> = []
        var pages: [BookPage] = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    var seen: State { state.withLock { $0 } }

    func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

    private struct Header: Decodable { var id: String, sequence: Int64, epoch: String }

    func take(_ changes: [SentChange]) async throws -> Verdict {
        let headers = try changes.map { try Coding.decode(Header.self, from: Data($0.header.utf8)) }
        return try state.withLock { state in
            state.requests += 1
            state.largest = max(state.largest, changes.count)
            if !state.troubles.isEmpty { throw state.troubles.removeFirst() }
            var verdict = Verdict(kept: 0, already: 0, upTo: headers.last.map { Position(epoch: $0.epoch, sequence: $0.sequence) })
            for (header, change) in zip(headers, changes) {
                if state.refuses.contains(header.sequence) {
                    verdict.refused.append(.init(id: .init(header.id), sequence: header.sequence, code: "bad-body", sentence: "not now"))
                } else if state.known.insert(header.id).inserted {
                    state.headers.append(change.header)
                    verdict.kept += 1
                } else {
                    verdict.already += 1
                }
            }
            let done = state.watchers.filter { $0.count <= state.headers.count }
            state.watchers.removeAll { $0.count <= state.headers.count }
            for watcher in done { watcher.continuation.resume() }
            return verdict
        }
    }

    func book(after cursor: String?, limit: Int) async throws -> BookPage {
        state.withLock { $0.pages.isEmpty ? BookPage(items: [], cursor: cursor ?? "", more: false) : $0.pages.removeFirst() }
    }

    /// Waits until so many changes are kept.
    func wait(for count: Int) async {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                if state.headers.count >= count { continuation.resume() } else { state.watchers.append((count, continuation)) }
            }
        }
    }
}
