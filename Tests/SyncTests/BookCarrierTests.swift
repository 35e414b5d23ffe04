import Foundation
import Logging
import Reception
import Sync
import Synchronization
import Testing

@Suite("The book is brought back")
struct BookCarrierTests {
    /// A receiver whose book fails as the test says, and then comes.
    private final class Shelf: CaseStore {
        private let troubles: Mutex<[CaseStoreError]>
        init(_ troubles: [CaseStoreError]) { self.troubles = Mutex(troubles) }

        func take(_ changes: [SentChange]) async throws -> Verdict { Verdict(kept: 0, already: 0, upTo: nil) }

        func book(after cursor: String?, limit: Int) async throws -> BookPage {
            if let trouble = troubles.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw trouble }
            return BookPage(items: [], cursor: "c1", more: false)
        }
    }

    @Test("What is wrong is noted once for each kind of trouble, and that it is over, once it comes")
    func noted() async throws {
        let refused = CaseStoreError(.notAllowed, cause: "revoked"), away = CaseStoreError(.unreachable, cause: "no answer")
        let (notes, note) = AsyncStream.makeStream(of: CaseStoreError?.self)
        let clock = SyncClock(now: { 0 }, sleep: { _ in try Task.checkCancellation() }, random: { 1 })
        let carrier = BookCarrier(
            store: Shelf([away, away, refused]), cursor: { nil }, take: { _ in }, clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, note: { note.yield($0) })
        let carrying = Task { await carrier.run() }
        var seen: [CaseStoreError?] = []
        for await told in notes {
            seen.append(told)
            if told == nil { break }
        }
        carrying.cancel()
        await carrying.value
        #expect(seen == [away, refused, nil])
    }
}
