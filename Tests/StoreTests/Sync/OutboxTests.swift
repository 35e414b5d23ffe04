import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("The outbox") struct OutboxTests {
    /// A store in whose journal stand some arrivals.
    private func store(arrivals: Int = 3) async throws -> StoreCase {
        let store = try StoreCase()
        for _ in 0..<arrivals { _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now)) }
        return store
    }

    @Test func linesAreTheStoredBytesAndTheChainHolds() async throws {
        let store = try await store()
        let changes = try #require(try await store.batch()).changes
        var previous = Journal.noHash.hexadecimal
        for change in changes {
            let header = try Coding.decode(ChangeHeader.self, from: Data(change.header.utf8))
            #expect(header.previous == previous)
            let salt = try #require(change.salt), bytes = stride(from: 0, to: salt.count, by: 2).map { at in
                UInt8(salt.dropFirst(at).prefix(2), radix: 16)!
            }
            let bodyHash = Journal.hash(salt: Data(bytes), body: Data(try #require(change.body).utf8))
            #expect(bodyHash.hexadecimal == change.bodyHash)
            previous = Journal.hash(header: Data(change.header.utf8), bodyHash: bodyHash).hexadecimal
        }
        #expect(changes.count == 4)
    }

    @Test func nothingIsForgottenBeforeTheVerdictAndNothingIsSentTwiceAfterIt() async throws {
        let store = try await store()
        let first = try #require(try await store.batch(limit: 2))
        #expect(try await store.batch(limit: 2)?.ids == first.ids)
        try await store.settle(first)
        let second = try #require(try await store.batch(limit: 9))
        #expect(second.ids.count == 2 && Set(second.ids).isDisjoint(with: first.ids))
        try await store.settle(second)
        #expect(try await store.batch() == nil)
    }

    @Test func batchesEndBySizeAndOneAlwaysGoes() async throws {
        let store = try await store(arrivals: 20)
        #expect(try await store.batch(bytes: 1)?.ids.count == 1)
        #expect((2..<20).contains(try #require(try await store.batch(bytes: 6000)).ids.count))
    }

    @Test func whatIsRefusedIsParkedAndBlocksNothing() async throws {
        let store = try await store()
        let batch = try #require(try await store.batch())
        try await store.settle(batch, refusing: [batch.ids[2]])
        #expect(try await store.batch() == nil)
        let parked = try await store.desk.parked()
        #expect(parked.map(\.id) == [batch.ids[2]] && parked[0].code == "bad-body" && parked[0].kind == "arrived" && parked[0].state == .parked)
        #expect(try await store.desk.syncStates().first?.parked == 1)
    }

    @Test func whatIsSentAgainGoesFirstAndLeavesTheListOnceTaken() async throws {
        let store = try await store()
        let batch = try #require(try await store.batch())
        try await store.settle(batch, refusing: [batch.ids[1], batch.ids[2]])
        try await store.desk.resend(batch.ids[1])
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let again = try #require(try await store.batch())
        #expect(again.ids == [batch.ids[1]] && again.mark == nil)
        try await store.settle(again, refusing: [batch.ids[1]])
        #expect(try await store.desk.parked().map(\.state) == [.parked, .parked])
        try await store.desk.resend(batch.ids[1])
        try await store.settle(try #require(try await store.batch()))
        #expect(try await store.desk.parked().map(\.id) == [batch.ids[2]])
        #expect(try await store.batch()?.mark?.position.sequence == 5)
    }

    @Test func whatIsLetGoStaysOnTheListWithItsReason() async throws {
        let store = try await store()
        let batch = try #require(try await store.batch())
        try await store.settle(batch, refusing: [batch.ids[1]])
        await #expect(throws: DeskError(.invalid, cause: "reason: a few words, 200 characters at most")) {
            try await store.desk.act(ParkedAct(.drop, batch.ids[1], reason: "  "))
        }
        try await store.desk.drop(batch.ids[1], because: "a test\nof the board")
        let parked = try await store.desk.parked()
        #expect(parked.map(\.state) == [.dropped] && parked[0].reason == "a test of the board")
        #expect(try await store.batch() == nil)
        await #expect(throws: DeskError(.notFound, cause: "no such change is parked")) { try await store.desk.resend("nobody") }
    }

    @Test func aLedgerThatHasLostSomethingIsSentItAgainOnce() async throws {
        let store = try await store(arrivals: 5)
        let batch = try #require(try await store.batch())
        let epoch = try #require(batch.mark).position.epoch
        try await store.settle(batch, upTo: Position(epoch: epoch, sequence: 2))
        let again = try #require(try await store.batch())
        #expect(again.ids == Array(batch.ids[2...]))
        try await store.settle(again, upTo: Position(epoch: epoch, sequence: 2))
        #expect(try await store.batch() == nil)
    }

    @Test func aParkedChangeIsNoLoss() async throws {
        let store = try await store(arrivals: 5)
        let batch = try #require(try await store.batch())
        let epoch = try #require(batch.mark).position.epoch
        try await store.settle(batch, refusing: [batch.ids[2]], upTo: Position(epoch: epoch, sequence: 2))
        #expect(try await store.batch() == nil)
    }

    @Test func theStateSaysHowItStands() async throws {
        let store = try await store()
        try await store.desk.note(CaseStoreError(.unreachable, cause: "no answer"), of: StoreCase.receiver, next: 60_000_000_000)
        var state = try #require(try await store.desk.syncStates().first)
        #expect(state.waiting == 4 && state.trouble == .unreachable && state.taken == nil && state.oldest == store.now.wall)
        #expect(state.next == store.now.wall.addingTimeInterval(60))
        try await store.settle(try #require(try await store.batch()))
        state = try #require(try await store.desk.syncStates().first)
        #expect(state.waiting == 0 && state.trouble == nil && state.taken == store.now.wall && state.oldest == nil && state.upTo?.sequence == 4)
        #expect(try JournalFile(folder: store.folder).syncStates() == [state])
    }

    @Test func whoeverIsSentNothingAnyMoreIsNotToldOf() async throws {
        let store = try await store()
        try await store.settle(try #require(try await store.batch(limit: 2)))
        let reopened = { (receivers: Set<String>) in
            try HubStore(
                store.desk.database, centre: StoreCase.centre, surroundings: store.desk.surroundings, receivers: receivers, read: StoreCase.read)
        }
        #expect(try await reopened(["csv-drop"]).syncStates().isEmpty, "two changes would wait for ever")
        #expect(try await reopened([StoreCase.receiver]).syncStates().map(\.waiting) == [2], "and goes on where it was, once it is sent to again")
    }

    @Test func receiptsAreKept() async throws {
        let store = try await store()
        let batch = try #require(try await store.batch())
        let position = try #require(batch.mark).position
        let link = try await store.desk.database.pool.read {
            try #require(try Data.fetchOne($0, sql: "SELECT hash FROM journal WHERE sequence = ?", arguments: [position.sequence]))
        }
        let receipt = Receipt(hub: "test", position: position, hash: link.hexadecimal, at: "2026-11-23T10:00:00Z", key: "k", signature: "s")
        try await store.desk.settle(batch, by: Verdict(kept: 4, already: 0, upTo: nil, receipt: receipt), of: StoreCase.receiver)
        let kept = try await store.desk.database.pool.read { try Data.fetchAll($0, sql: "SELECT body FROM sync_receipt") }
        #expect(try kept.map { try Coding.decode(Receipt.self, from: $0) } == [receipt])
    }

    @Test func aReceiptForAnotherJournalIsNotKeptAndSaid() async throws {
        let store = try await store()
        let batch = try #require(try await store.batch())
        let receipt = Receipt(hub: "test", position: try #require(batch.mark).position, hash: "00", at: "2026-11-23T10:00:00Z", key: "k", signature: "s")
        try await store.desk.settle(batch, by: Verdict(kept: 4, already: 0, upTo: nil, receipt: receipt), of: StoreCase.receiver)
        #expect(try await store.desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sync_receipt") } == 0)
        let state = try #require(try await store.desk.syncStates().first)
        #expect(state.needsPerson && state.waiting == 0, "what was kept is kept all the same")
        #expect(state.sentence(now: store.now.wall, zone: .gmt).contains("its last receipt is not believed: the receipt is for another journal"))
    }

    @Test func whileAFamilyCanStillSayNoNothingGoes() async throws {
        let store = try await store(arrivals: 1)
        var agreement = SharingAgreement.everything
        agreement.wait = 30
        guard case .nothing(let held?) = try await store.content(agreement) else { Issue.record("something went"); return }
        #expect(held == 30 * 60_000_000_000)
        store.set("09:55", day: 200)
        store.setClock("10:00", day: -300)
        #expect(try await store.batch(agreement)?.ids.count == 2, "the wall clock has no say in it")
    }
}
