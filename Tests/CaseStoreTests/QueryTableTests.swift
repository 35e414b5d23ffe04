import Foundation
import Reception
@testable import Store
import Testing

@Suite("The tables for people follow the changes")
struct QueryTableTests {
    @Test("A visit, its attendance and its wait stand in the tables in the same transaction", arguments: Engine.allCases)
    func wait(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        _ = try await box.ledger.store(of: "elm").take([journal.began(), journal.arrival(1), journal.act(1, .call, .called, after: 120)])
        #expect(try await box.rows("SELECT state FROM attendance WHERE hub = ?") == ["called"])
        #expect(try await box.rows("SELECT count(*) FROM waits WHERE hub = ?") == ["0"])
        _ = try await box.ledger.store(of: "elm").take([
            journal.act(1, .call, .seen, after: 60), journal.act(1, .call, .done, after: 600, ends: true),
        ])
        #expect(try await box.rows("SELECT service, place, seconds FROM waits WHERE hub = ?") == ["speech blue 180"])
        #expect(try await box.rows("SELECT id, ended IS NOT NULL FROM visits WHERE hub = ?").first?.hasPrefix("v1") == true)
        #expect(try await box.rows("SELECT state FROM attendance WHERE hub = ?") == ["done"])
    }

    @Test("What is undone stands no more; who was absent has no visit", arguments: Engine.allCases)
    func undone(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let came = [journal.began(), journal.arrival(1), journal.act(1, .call, .seen)]
        let undo = Undone(change: "x", steps: [], voided: ["v1"])
        _ = try await box.ledger.store(of: "elm").take(came + [
            journal.next(.undone(undo)), journal.arrival(2), journal.arrival(3),
            journal.next(.partyTold(PartyTold(arrival: "a2", absent: [], companions: 3))),
            journal.next(.partyTold(PartyTold(arrival: "a3", absent: ["v3"], companions: 0))),
        ])
        #expect(try await box.rows("SELECT id, companions FROM visits WHERE hub = ? ORDER BY id") == ["v2 3"])
        #expect(try await box.rows("SELECT id FROM attendance WHERE hub = ? ORDER BY id") == ["t2"])
        #expect(try await box.rows("SELECT count(*) FROM waits WHERE hub = ?") == ["0"])
    }

    @Test("Times follow a clock that is set", arguments: Engine.allCases)
    func clock(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began(), journal.arrival(1), journal.act(1, .call, .seen, after: 300)]
        let offset = Int64(1_795_000_000) * 1_000_000 + 3_600_000_000
        let set = journal.next(.clockCorrected(ClockCorrected(boot: "b1", from: 1, through: 3, offset: offset)))
        let before = SampleJournal(hub: "elm").now.addingTimeInterval(120)
        _ = try await box.ledger.store(of: "elm").take(batch + [set])
        #expect(try await box.rows("SELECT began FROM visits WHERE hub = ?") == ["\(before.addingTimeInterval(3600).microseconds)"])
        #expect(try await box.rows("SELECT seconds FROM waits WHERE hub = ?") == ["300"])
    }

    @Test("What was counted of signposting stands by day; a day that is told again holds anew", arguments: Engine.allCases)
    func signposts(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let day = CentreDay(year: 2026, month: 11, day: 23)
        let sleep = { (count: Int) in Signposted.Count(theme: "know", by: .need, value: "sleep", outcome: .seen, count: count) }
        let quiet = Signposted.Count(theme: Uptake.sensitive, by: .need, value: nil, outcome: .referred, count: 2)
        _ = try await box.ledger.store(of: "elm").take([
            journal.began(), journal.next(.signposted(Signposted(day: day, counts: [sleep(9), quiet]))),
            journal.next(.signposted(Signposted(day: day.advanced(by: 1), counts: [sleep(1), sleep(4)]))),
        ])
        _ = try await box.ledger.store(of: "elm").take([journal.next(.signposted(Signposted(day: day, counts: [sleep(11), quiet])))])
        let rows = ["2026-11-23 know sleep 11", "2026-11-23 private  2", "2026-11-24 know sleep 4"]
        let sql = "SELECT day, theme, value, count FROM signposts WHERE hub = ? ORDER BY day, theme"
        #expect(try await box.rows(sql) == rows)
        try await box.ledger.rebuild("elm")
        #expect(try await box.rows(sql) == rows, "made anew, it is the same")
        let month = CentreMonth(of: day)
        let report = try #require(try await box.ledger.signposts(of: "elm", from: month, until: month).first)
        #expect(report.rows.map(\.count) == [15, nil], "fifteen in the month; two are not told")
        #expect(try await box.ledger.signposts(of: "elm", from: month.back(2), until: month.back(1)).isEmpty)
    }

    @Test("Made anew from the changes, the tables are the same", arguments: Engine.allCases)
    func rebuilt(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        var batch = [journal.began()]
        for n in 1...40 {
            batch += [journal.arrival(n, person: "p\(n % 7)"), journal.act(n, .call, n % 3 == 0 ? .called : .seen, after: Double(n))]
        }
        for start in stride(from: 0, to: batch.count, by: 9) {
            _ = try await box.ledger.store(of: "elm").take(Array(batch[start..<min(start + 9, batch.count)]))
        }
        let before = try await tables(box)
        #expect(before.count > 100)
        try await box.ledger.rebuild("elm")
        #expect(try await tables(box) == before)
    }

    private func tables(_ box: LedgerCase) async throws -> [String] {
        var rows: [String] = []
        for table in LedgerSchema.queried {
            rows += try await box.rows("SELECT \(table.names) FROM \(table.name) WHERE hub = ? ORDER BY 1, 2").map { "\(table.name) \($0)" }
        }
        return rows + (try await box.rows("SELECT attendance, day, seconds FROM waits WHERE hub = ? ORDER BY 1").map { "waits \($0)" })
    }

    @Test("No statement and no transaction concerns two hubs", arguments: Engine.allCases)
    func hubs(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        for hub in ["elm", "oak"] {
            var journal = SampleJournal(hub: hub)
            var bad = journal.began()
            bad.body = "{}"
            _ = try await box.ledger.store(of: hub).take([bad, journal.arrival(1), journal.act(1, .call, .seen), journal.arrival(2)])
            _ = try await box.ledger.store(of: hub).take([journal.next(.partyTold(PartyTold(arrival: "a2", absent: ["v2"], companions: 0)))])
            try await box.ledger.put([.revoked(pass: "x")], inBookOf: hub)
            _ = try await box.ledger.store(of: hub).book(after: nil, limit: 10)
            _ = try await box.ledger.enrol(hub, code: "code-\(hub)", certificate: "01", until: .distantFuture)
            _ = try await box.ledger.isAllowed(hub, certificate: "01")
            try await box.ledger.rebuild(hub)
            _ = try await box.ledger.erase("p1", of: hub)
        }
        let names = LedgerSchema.tables.map(\.name)
        // The first transaction makes the tables.
        let asked = box.watched.statements.filter { statement in
            statement.transaction > 1 && !statement.sql.hasPrefix("CREATE") && names.contains { statement.sql.contains(try! Regex("\\b\($0)\\b")) }
        }
        #expect(asked.count > 60)
        for statement in asked { #expect(statement.hub != nil, "names no hub: \(statement.sql)") }
        for (_, statements) in Dictionary(grouping: asked, by: \.transaction) {
            #expect(Set(statements.map(\.hub)).count == 1, "\(statements.map(\.sql))")
        }
    }

    @Test("What a batch looks for, PostgreSQL finds by its key, though it planned that while the tables were small")
    func plans() async throws {
        let box = try await LedgerCase(.postgres)
        var journal = SampleJournal(hub: "elm"), came = 0
        let store = box.ledger.store(of: "elm")
        _ = try await store.take([journal.began()])
        for size in Array(repeating: 1, count: 12) + Array(repeating: 125, count: 8) {
            _ = try await store.take((came..<came + size).map { journal.arrival($0) })
            came += size
            let told = PartyTold(arrival: .init("a\(came - 1)"), absent: [.init("v\(came - 1)")], companions: 0)
            _ = try await store.take([journal.act(came - 2, .call, .called, ends: true), journal.next(.partyTold(told))])
        }
        let plans = try await box.ledger.database.write { transaction in
            let looks = try transaction.rows("SELECT name FROM pg_prepared_statements WHERE statement LIKE 'SELECT hub%made = ANY% AND id = ANY%'", [])
            return try looks.compactMap { $0.text(0) }.map { look in
                try transaction.rows("EXPLAIN (COSTS OFF) EXECUTE \(look)('elm', ARRAY['2026-11-23'], ARRAY['t1', 't2'])", []).compactMap { $0.text(0) }
            }
        }
        #expect(plans.count == 2, "visits, and attendances")
        for plan in plans { #expect(plan.contains { $0.contains("Index Cond") && $0.contains("id = ANY") }, "not through a whole hub: \(plan)") }
    }
}
