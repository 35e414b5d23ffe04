import Foundation
import Reception
@testable import Store
import Sync
import Testing

@Suite("The ledger keeps what hubs send")
struct LedgerTests {
    @Test("A batch is kept, and the same batch again is already there", arguments: Engine.allCases)
    func again(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began(), journal.arrival(1), journal.act(1, .call, .called)]
        let first = try await box.ledger.store(of: "elm").take(batch)
        #expect(first.kept == 3 && first.already == 0 && first.refused.isEmpty && first.upTo == Position(epoch: "e1", sequence: 3))
        let second = try await box.ledger.store(of: "elm").take(batch + [journal.act(1, .call, .seen)])
        #expect(second.kept == 1 && second.already == 3 && second.upTo?.sequence == 4)
        #expect(try await box.rows("SELECT sequence FROM change_ledger WHERE hub = ? ORDER BY sequence") == ["1", "2", "3", "4"])
    }

    @Test("A receipt is signed for the link of the chain up to which all is held", arguments: Engine.allCases)
    func receipt(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let receipt = try #require(try await box.ledger.store(of: "elm").take([journal.began(), journal.arrival(1)]).receipt)
        #expect(receipt.hash == journal.head.hexadecimal && receipt.position == Position(epoch: "e1", sequence: 2))
        #expect(receipt.isSigned(by: box.signer.publicKey))
        var other = receipt
        other.hash = String(repeating: "0", count: 64)
        #expect(!other.isSigned(by: box.signer.publicKey))
    }

    @Test("An altered body, or another change under a number that is taken, is refused and blocks nothing", arguments: Engine.allCases)
    func altered(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        var batch = [journal.began(), journal.arrival(1), journal.arrival(2)]
        let whole = batch[1]
        batch[1].body = whole.body?.replacing("main", with: "west")
        let verdict = try await box.ledger.store(of: "elm").take(batch)
        #expect(verdict.kept == 2 && verdict.refused.map(\.code) == ["bad-hash"] && verdict.upTo?.sequence == 3)
        let marks = try await box.rows("SELECT mark FROM change_ledger WHERE hub = ? ORDER BY sequence")
        #expect(marks == ["", ""], "the chain goes on over the refused change by its link")
        let mended = try await box.ledger.store(of: "elm").take([whole])
        #expect(mended.kept == 1 && mended.refused.isEmpty)
        #expect(try await box.rows("SELECT count(*) FROM refused_change WHERE hub = ?") == ["0"])
        var forged = SampleJournal(hub: "elm", made: 100)
        #expect(try await box.ledger.store(of: "elm").take([forged.began()]).refused.map(\.code) == ["number-taken"])
    }

    @Test("An id that is taken, a kind that is no word, another centre and a body of another form are refused", arguments: Engine.allCases)
    func refused(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let first = journal.began()
        let twice = journal.next(.acknowledged(Acknowledged(ticket: "T")), id: "01999999-0000-7000-8000-000000000001")
        let verdict = try await box.ledger.store(of: "elm").take([first, twice])
        #expect(verdict.refused.map(\.code) == ["id-taken"] && verdict.upTo?.sequence == 2)
        var elsewhere = SampleJournal(hub: "oak")
        #expect(try await box.ledger.store(of: "oak").take([elsewhere.began(centre: "elm")]).refused.map(\.code) == ["other-centre"])
        #expect(try code(of: first) { $0.header = $0.header.replacing("\"began\"", with: "\"BEGAN!\"") } == "unknown-kind")
        #expect(try code(of: first) { $0.header = $0.header.replacing("\"origin\"", with: "\"origins\"") } == "bad-header")
        #expect(try code(of: first) { $0.details = [SentDetail(id: "d", version: 1, kind: "note", body: "{}", expires: "soon")] } == "bad-body")
        // A text of PostgreSQL holds no NUL.
        #expect(try code(of: journal.next(.acknowledged(Acknowledged(ticket: "T\0")))) { _ in } == "bad-body")
        #expect(try code(of: journal.next(.acknowledged(Acknowledged(ticket: "T\\u0000")))) { _ in } == nil)
        #expect(try code(of: first) { $0.body = String(repeating: " ", count: 300_000) } == "too-large")
    }

    private func code(of change: SentChange, _ alter: (inout SentChange) -> Void) throws -> String? {
        var change = change
        alter(&change)
        guard case .refused(let refusal) = try LedgerReading(change, of: "elm", limits: LedgerLimits()) else { return nil }
        return refusal.code
    }

    @Test("A header that cannot be placed makes the batch unreadable, and nothing of it is kept", arguments: Engine.allCases)
    func unplaced(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        var bad = journal.began()
        let good = journal.arrival(1)
        bad.header = "{}"
        let error = await #expect(throws: CaseStoreError.self) { try await box.ledger.store(of: "elm").take([good, bad]) }
        #expect(error?.reason == .unreadable)
        #expect(try await box.rows("SELECT count(*) FROM change_ledger WHERE hub = ?") == ["0"])
    }

    @Test("A body that is held back is kept by its hash, and the chain verifies over it", arguments: Engine.allCases)
    func withheld(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        var batch = [journal.began(), journal.arrival(1), journal.arrival(2)]
        (batch[1].body, batch[1].salt) = (nil, nil)
        batch[1].part = #"{"arrival":{"at":"2026-11-23T10:00:00.000000Z","flags":[],"id":"a1","kiosk":"main","token":{"animal":"fox","pattern":"striped"},"way":"pass"},"attendances":[],"visits":[{"arrival":"a1","began":"2026-11-23T10:00:00.000000Z","id":"v1"}]}"#
        let verdict = try await box.ledger.store(of: "elm").take(batch)
        #expect(verdict.kept == 3 && verdict.refused.isEmpty)
        #expect(try await box.rows("SELECT mark FROM change_ledger WHERE hub = ? AND mark <> ''").isEmpty)
        #expect(try await box.rows("SELECT id, person FROM visits WHERE hub = ? ORDER BY id") == ["v1 -", "v2 p1"])
    }

    @Test("A break in the chain is accepted, marked and reported; what is missing leaves a gap until it comes", arguments: Engine.allCases)
    func broken(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began(), journal.arrival(1), journal.arrival(2), journal.arrival(3)]
        let store = box.ledger.store(of: "elm")
        #expect(try await store.take([batch[0], batch[2], batch[3]]).upTo?.sequence == 1)
        #expect(try await box.ledger.hubs().first?.breaks == 1)
        #expect(try await store.take([batch[1]]).upTo?.sequence == 4)
        #expect(try await box.ledger.hubs().first?.breaks == 0)
        var other = SampleJournal(hub: "elm", made: 50)
        for _ in 0..<4 { _ = other.arrival(9) }
        let stray = other.arrival(5)
        #expect(try await store.take([stray]).kept == 1)
        #expect(try await box.rows("SELECT mark FROM change_ledger WHERE hub = ? AND sequence = 5") == ["break"])
    }

    @Test("A restored hub goes on in a new epoch, from any link that is held", arguments: Engine.allCases)
    func epochs(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let store = box.ledger.store(of: "elm")
        _ = try await store.take([journal.began(), journal.arrival(1)])
        var restored = journal
        _ = try await store.take([journal.arrival(2), journal.arrival(3)])
        restored.skip(10)
        let verdict = try await store.take([restored.restore(as: "e2"), restored.arrival(4)])
        #expect(verdict.kept == 2)
        #expect(verdict.upTo == Position(epoch: "e2", sequence: 2))
        #expect(try await box.rows("SELECT mark FROM change_ledger WHERE hub = ? AND epoch = 'e2' AND sequence = 1") == [""])
        var replaced = SampleJournal(hub: "elm", epoch: "e3", made: 900)
        #expect(try await store.take([replaced.began()]).upTo == Position(epoch: "e3", sequence: 1))
    }

    @Test("More changes than a batch may have, and a hub that is not known, are turned away", arguments: Engine.allCases)
    func limits(_ engine: Engine) async throws {
        var limits = LedgerLimits()
        limits.batch = 1
        let box = try await LedgerCase(engine, limits: limits)
        var journal = SampleJournal(hub: "ash")
        let batch = [journal.began(), journal.arrival(1)]
        #expect(await #expect(throws: CaseStoreError.self) { try await box.ledger.store(of: "elm").take(batch) }?.reason == .tooLarge)
        #expect(await #expect(throws: CaseStoreError.self) { try await box.ledger.store(of: "ash").take([batch[0]]) }?.reason == .notAllowed)
    }
}
