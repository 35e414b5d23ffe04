import Foundation
import Reception
@testable import Sync
import Testing

@Suite("The case store when things go wrong", .serialized)
struct FaultTests {
    @Test("Killed between keeping a batch and answering: the batch sent again is already there", arguments: Engine.allCases)
    func killed(_ engine: Engine) async throws {
        let store = try await RunningStore(engine)
        try await store.start()
        let line = try MutedLine(to: store.base)
        var hub = try await store.enrol("elm")
        hub.url = try #require(URL(string: "https://localhost:\(line.port)"))
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began(), journal.arrival(1), journal.arrival(2)]
        let client = try CaseStoreClient(hub)
        #expect(try await client.take([]).kept == 0, "the line is open")
        line.mute()
        let astray = Task { try await client.take(batch) }
        try await store.log(has: "kept=3")
        store.stop(SIGKILL)
        await #expect(throws: CaseStoreError.self) { try await astray.value }
        await client.shutdown()
        try await store.start()
        hub.url = try #require(URL(string: "https://localhost:\(store.base)"))
        let next = try CaseStoreClient(hub)
        let verdict = try await next.take(batch + [journal.arrival(3)])
        #expect(verdict.already == 3 && verdict.kept == 1 && verdict.upTo?.sequence == 4)
        await next.shutdown()
    }

    @Test("A full disk is told, with a time to come again, and nothing is half kept")
    func full() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        store.stop()
        try await store.startOnSmallDisk()
        var journal = SampleJournal(hub: "elm")
        var batch = [journal.began()]
        var kept = 0, failure: CaseStoreError?
        for round in 0..<200 where failure == nil {
            batch += (0..<40).map { journal.arrival(round * 100 + $0) }
            do {
                kept += try await client.take(batch).kept
                batch = []
            } catch let error as CaseStoreError {
                failure = error
            }
        }
        #expect(failure?.reason == .unable && failure?.retryAfter == 30 && kept > 0)
        try await store.log(has: "reason=unable")
        try store.makeRoom()
        let verdict = try await client.take(batch)
        #expect(verdict.kept == batch.count && verdict.already == 0, "nothing of the batch had been kept")
        #expect(verdict.upTo?.sequence == Int64(kept + batch.count))
        await client.shutdown()
    }

    @Test("A database that is gone is told as such, and the server goes on once it is back")
    func noDatabase() async throws {
        let store = try await RunningStore(.postgres)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        var journal = SampleJournal(hub: "elm")
        #expect(try await client.take([journal.began()]).kept == 1)
        let batch = [journal.arrival(1)]
        let (cluster, address) = (try await PostgresCluster.running(), try #require(store.address))
        try cluster.open(false, address)
        let error = await #expect(throws: CaseStoreError.self) { try await client.take(batch) }
        #expect(error?.reason == .unable)
        try cluster.open(true, address)
        #expect(try await client.take(batch).kept == 1)
        await client.shutdown()
    }

    @Test("After a restart of the database no hub is sent away: connections that have ended are not used")
    func restartedDatabase() async throws {
        let store = try await RunningStore(.postgres)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try await client.book(after: nil, limit: 1) } }
            try await group.waitForAll()
        }
        try await PostgresCluster.running().endConnections(of: try #require(store.address))
        var journal = SampleJournal(hub: "elm")
        #expect(try await client.take([journal.began(), journal.arrival(1)]).kept == 2)
        await client.shutdown()
    }

    @Test("A batch that the database does not take leaves nothing behind: sent again, it is kept")
    func refusingDatabase() async throws {
        let store = try await RunningStore(.postgres)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        let (cluster, address) = (try await PostgresCluster.running(), try #require(store.address))
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began()] + (1...20).map { journal.arrival($0) }
        try cluster.ask("ALTER TABLE change_ledger ADD CONSTRAINT closed CHECK (false)", of: address)
        for _ in 1...2 {
            let error = await #expect(throws: CaseStoreError.self) { try await client.take(batch) }
            #expect(error?.reason == .unable && error?.cause.contains("23514") == true)
        }
        try cluster.ask("ALTER TABLE change_ledger DROP CONSTRAINT closed", of: address)
        #expect(try await client.take(batch).kept == batch.count)
        await client.shutdown()
    }
}
