import Foundation
import Reception
@testable import Store
import Testing

@Suite("However changes come, each is there once")
struct DeliveryTests {
    @Test("Batches cut anywhere, sent twice, out of order, with some mended later: all is kept once, and the chain is whole", arguments: Engine.allCases, 1...6)
    func shuffled(_ engine: Engine, seed: Int) async throws {
        var random = Seeded(UInt64(seed))
        let box = try await LedgerCase(engine)
        let store = box.ledger.store(of: "elm")
        let journal = Self.journal(120)
        var sent: [[SentChange]] = []
        var start = 0
        while start < journal.count {
            let end = min(journal.count, start + Int.random(in: 1...17, using: &random))
            sent.append(Array(journal[start..<end]))
            start = end
        }
        let doubled = sent + sent.filter { _ in Bool.random(using: &random) }
        for batch in doubled.shuffled(using: &random) { _ = try await store.take(Self.spoilt(batch, &random)) }
        // What was spoilt comes again whole, as after a person has mended it.
        let verdict = try await store.take(journal)
        #expect(verdict.refused.isEmpty && verdict.kept + verdict.already == journal.count && verdict.upTo?.sequence == Int64(journal.count), "seed \(seed)")
        #expect(try await box.rows("SELECT count(*), count(DISTINCT id), max(sequence) FROM change_ledger WHERE hub = ?") == ["121 121 121"])
        #expect(try await box.rows("SELECT count(*) FROM change_ledger WHERE hub = ? AND mark <> ''") == ["0"], "seed \(seed)")
        #expect(try await box.rows("SELECT count(*) FROM refused_change WHERE hub = ?") == ["0"], "seed \(seed)")
        try await box.ledger.rebuild("elm")
        #expect(try await box.rows("SELECT count(*) FROM waits WHERE hub = ?") == ["40"])
    }

    @Test("Many hubs at once do not come into each other's way", arguments: Engine.allCases)
    func together(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        let hubs = (0..<12).map { "hub-\($0)" }
        for hub in hubs { try await box.ledger.add(hub, name: hub, zone: .gmt, code: hub, until: .distantPast) }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for hub in hubs {
                group.addTask {
                    let changes = Self.journal(30, hub: hub)
                    var kept = 0
                    for start in stride(from: 0, to: changes.count, by: 7) {
                        kept += try await box.ledger.store(of: hub).take(Array(changes[start..<min(start + 7, changes.count)])).kept
                    }
                    return kept
                }
            }
            for try await kept in group { #expect(kept == 31) }
        }
        for hub in hubs { #expect(try await box.rows("SELECT count(*) FROM visits WHERE hub = ?", hub: hub) == ["10"]) }
    }

    @Test("What is personal goes when its time has come, unless it is held", arguments: Engine.allCases)
    func expiry(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        var batch = [journal.began(), journal.arrival(1)]
        batch[1].details = [("old", "2020-01-01T00:00:00Z"), ("held", "2020-01-01T00:00:00Z"), ("new", "2030-01-01T00:00:00Z")].map {
            SentDetail(id: $0.0, version: 1, kind: "note", body: "\"x\"", expires: $0.1)
        }
        _ = try await box.ledger.store(of: "elm").take(batch)
        _ = try await box.ledger.hold("held", of: "elm", true)
        #expect(try await box.ledger.expire("elm") == 1)
        #expect(try await box.rows("SELECT id FROM detail WHERE hub = ? ORDER BY id") == ["held", "new"])
    }

    @Test("A transaction that fails spoils no later one on its connection", arguments: Engine.allCases)
    func failed(_ engine: Engine) async throws {
        struct Stopped: Error {}
        let box = try await LedgerCase(engine)
        let rows = (1...20).map { n -> [LedgerValue] in [.text("elm"), .text("p\(n)"), .integer(1)] }
        await #expect(throws: Stopped.self) {
            try await box.ledger.database.write { transaction in
                try transaction.put(rows, in: LedgerSchema.erased)
                throw Stopped()
            }
        }
        for _ in 0..<2 {
            try await box.ledger.database.write { transaction in
                try transaction.put(rows, in: LedgerSchema.erased)
                try transaction.put(rows.map { $0.dropLast() + [.integer(2)] }, in: LedgerSchema.erased)
            }
        }
        #expect(try await box.rows("SELECT count(*), min(at) FROM erased WHERE hub = ?") == ["20 2"])
    }

    /// A beginning, and parties that come, are called and are seen.
    private static func journal(_ count: Int, hub: String = "elm") -> [SentChange] {
        var journal = SampleJournal(hub: hub)
        var changes = [journal.began()]
        for n in 0..<count / 3 { changes += [journal.arrival(n), journal.act(n, .call, .called), journal.act(n, .seen, .seen)] }
        return changes
    }

    /// Now and then a body is altered on its way.
    private static func spoilt(_ batch: [SentChange], _ random: inout Seeded) -> [SentChange] {
        batch.map { change in
            guard Int.random(in: 0..<20, using: &random) == 0 else { return change }
            var change = change
            change.body = "{}"
            return change
        }
    }
}
