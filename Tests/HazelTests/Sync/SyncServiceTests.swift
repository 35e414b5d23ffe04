import Foundation
import Logging
import Reception
import ServiceLifecycle
import Store
import Testing

@testable import hazel

@Suite("Sync, from the desk to the ledger") struct SyncServiceTests {
    private func served(_ hub: TestHub, _ ledger: LedgerDouble, hasBook: Bool = false, _ body: () async throws -> Void) async throws {
        let service = SyncService(
            desk: hub.desk, receivers: [SyncReceiver(id: "case-store", agreement: .everything, store: ledger, hasBook: hasBook)],
            surroundings: .system(trust: .always), logger: hub.log.logger) { page, receiver in try await hub.desk.take(page, from: receiver) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            try await body()
            group.cancelAll()
        }
    }

    private func walkIn(_ hub: TestHub) async throws {
        let kiosk = hub.configuration.centre.kiosks[0].id
        _ = try await hub.desk.walkIn(WalkIn(service: nil, companions: 0, kiosk: kiosk, moment: hub.clock.surroundings.now()))
    }

    private func head(_ hub: TestHub) throws -> Int64 { try #require(try JournalFile(folder: URL(filePath: hub.configuration.state)).head()).sequence }

    @Test("What has waited goes, and a new change goes at once; each once, in order") func goes() async throws {
        try await TestHub.alone { hub in
            for _ in 0..<3 { try await walkIn(hub) }
            let ledger = LedgerDouble()
            try await served(hub, ledger) {
                await ledger.wait(for: Int(try head(hub)))
                try await walkIn(hub)
                await ledger.wait(for: Int(try head(hub)))
            }
            let sequences = try ledger.seen.headers.map { try #require(Int64($0.firstMatch(of: #/"sequence":(\d+)/#)?.1 ?? "")) }
            #expect(sequences == Array(1...(try head(hub))))
        }
    }

    @Test("A hub that is started anew sends on, and nothing twice") func again() async throws {
        try await TestHub.alone { hub in
            let ledger = LedgerDouble()
            try await walkIn(hub)
            try await served(hub, ledger) { await ledger.wait(for: Int(try head(hub))) }
            let before = ledger.seen.headers.count
            try await walkIn(hub)
            try await served(hub, ledger) { await ledger.wait(for: before + 1) }
            #expect(ledger.seen.headers.count == before + 1)
        }
    }

    @Test("A store that fails for a moment is tried again, and what is refused is parked and can be sent again") func parks() async throws {
        try await TestHub.alone { hub in
            let ledger = LedgerDouble()
            ledger.set { state in
                state.troubles = [CaseStoreError(.unable, cause: "500")]
                state.refuses = [2]
            }
            try await walkIn(hub)
            try await walkIn(hub)
            try await served(hub, ledger) {
                await ledger.wait(for: Int(try head(hub)) - 1)
                try await walkIn(hub)
                await ledger.wait(for: Int(try head(hub)) - 1)
                let parked = try #require(try await hub.desk.parked().first)
                #expect(parked.position.sequence == 2 && parked.sentence == "not now")
                #expect(try await hub.desk.parked().count == 1)
                ledger.set { $0.refuses = [] }
                try await hub.desk.act(ParkedAct(.resend, parked.id))
                await ledger.wait(for: Int(try head(hub)))
            }
        }
    }

    @Test("The book comes with its cursor") func book() async throws {
        try await TestHub.alone { hub in
            let ledger = LedgerDouble()
            ledger.set { $0.pages = [BookPage(items: [.revoked(pass: "lost")], cursor: "c7", more: false)] }
            try await served(hub, ledger, hasBook: true) {
                // The revocation is a change of its own, which goes back to the ledger.
                await ledger.wait(for: 2)
            }
            #expect(try await hub.desk.bookCursor(of: "case-store") == "c7")
        }
    }

    @Test("A receiver that cannot be taken up does not end the service, with which the hub would stop") func unprepared() async throws {
        try await TestHub.alone { hub in
            let (closed, close) = AsyncStream.makeStream(of: Void.self)
            let receiver = SyncReceiver(
                id: "fhir", agreement: .everything, store: LedgerDouble(), close: { close.yield() },
                prepare: { throw DeskError(.storeNotWritable, cause: "torn") })
            let service = SyncService(
                desk: hub.desk, receivers: [receiver], surroundings: .system(trust: .always), logger: hub.log.logger) { _, _ in }
            let running = Task {
                try await service.run()
                return Task.isCancelled
            }
            for await _ in closed { break }
            for _ in 0..<1000 { await Task.yield() }
            running.cancel()
            let isStopped = try await running.value
            #expect(isStopped, "it lives until it is stopped")
        }
    }

    @Test("How it stands is told in plain words") func words() throws {
        let zone = try #require(TimeZone(identifier: "Europe/London")), now = Day.time("14:30")
        var state = SyncState(receiver: "case-store", waiting: 0)
        state.taken = Day.time("14:02")
        #expect(SyncFindings.finding(state, now: now, zone: zone) == .ok("case-store", "last taken 14:02; nothing waits"))
        (state.waiting, state.oldest, state.parked) = (12, Day.time("14:05"), 1)
        (state.trouble, state.cause, state.next) = (.unreachable, "no answer", Day.time("14:31"))
        #expect(SyncFindings.finding(state, now: now, zone: zone) == .note(
            "case-store", "last taken 14:02; 12 waiting, the oldest of 14:05; 1 parked for a person (hazel journal parked); it cannot be reached (no answer); tried again at 14:31"))
        state = SyncState(receiver: "case-store", waiting: 0)
        (state.taken, state.bookTrouble, state.bookTaken) = (now, .unable, Day.time("13:00"))
        #expect(SyncFindings.finding(state, now: now, zone: zone) == .note(
            "case-store", "last taken 14:30; nothing waits; the book last came 13:00; the book does not come: it cannot take anything now"))
    }
}
