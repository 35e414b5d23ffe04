import Foundation
import Reception
@testable import Store
import Testing

@Suite("A ledger of the version before goes on")
struct StepTests {
    /// A ledger as the first steps made it, with what a hub's visits left in it.
    private func before(_ database: any LedgerDatabase) async throws {
        let steps = LedgerSchema.steps(database.dialect).prefix { $0.name < "3" }
        try await database.write { transaction in
            try transaction.execute("CREATE TABLE schema_step (name TEXT PRIMARY KEY)", [])
            for step in steps {
                for statement in step.statements { try transaction.execute(statement, []) }
                try transaction.execute("INSERT INTO schema_step (name) VALUES (?)", [.text(step.name)])
            }
            // Came at 23:50 and at 00:10 (UTC) in one arrival; one more, who did not come.
            for sql in Self.rows { try transaction.execute(sql, []) }
        }
    }

    private static let rows = [
        "INSERT INTO hub (hub, name, zone, added, state, book_head, stale) VALUES ('elm', 'Elm', 'Europe/London', 1, 'enrolled', 0, 0)",
        """
        INSERT INTO visits VALUES ('elm', 'v1', 'a1', 'p1', '2026-11-23', 1795477800000000, NULL, 'pass', 1),
            ('elm', 'v2', 'a1', 'p2', '2026-11-24', 1795479000000000, NULL, 'pass', 1)
        """,
        """
        INSERT INTO attendance VALUES
            ('elm', 't1', 'v1', 'b1', 'speech', 'blue', '2026-11-23', NULL, 0, 'seen', 1795477800000000, NULL, 1795477890500000),
            ('elm', 't2', 'v2', 'b2', 'speech', 'blue', '2026-11-24', NULL, 0, 'waiting', 1795479000000000, NULL, NULL),
            ('elm', 't3', NULL, 'b3', 'speech', 'blue', '2026-11-24', NULL, 0, 'not-come', 1795480000000000, NULL, NULL)
        """,
        "INSERT INTO waits VALUES ('elm', 't1', 'speech', 'blue', '2026-11-23', 1795477800000000, 1795477890500000, 91)",
    ]

    @Test("Its visits and waits are all there, lie by their days, and go on", arguments: Engine.allCases)
    func forward(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine, before: before)
        #expect(try await box.rows("SELECT id, person, made FROM visits WHERE hub = ? ORDER BY id") == ["v1 p1 2026-11-23", "v2 p2 2026-11-23"])
        #expect(try await box.rows("SELECT id, made FROM attendance WHERE hub = ? ORDER BY id") == ["t1 2026-11-23", "t2 2026-11-23", "t3 2026-11-24"])
        #expect(try await box.rows("SELECT attendance, place, seconds FROM waits WHERE hub = ?") == ["t1 blue 91"])
        var journal = SampleJournal(hub: "elm", from: Date(timeIntervalSince1970: 1_795_480_000))
        let absent = PartyTold(arrival: "a1", absent: ["v1"], companions: 2)
        _ = try await box.ledger.store(of: "elm").take([
            journal.began(), journal.act(2, .call, .seen, after: 140), journal.next(.partyTold(absent)), journal.arrival(3),
        ])
        #expect(try await box.rows("SELECT attendance, seconds FROM waits WHERE hub = ?") == ["t2 1200"])
        #expect(try await box.rows("SELECT id, companions FROM visits WHERE hub = ? ORDER BY id") == ["v2 2", "v3 -"])
        #expect(try await box.rows("SELECT id, state FROM attendance WHERE hub = ? ORDER BY id") == ["t2 seen", "t3 waiting"], "who came after all")
        #expect(try await box.ledger.records(of: "p2", at: "elm").map(\.table) == ["visits", "attendance"])
    }

    @Test("The analysts' view of waits goes on without the table")
    func analysts() async throws {
        let address = try await PostgresCluster.running().database()
        let box = try await LedgerCase(.postgres, address: address) { database in
            try await before(database)
            try await PostgresCluster.running().ask("""
                CREATE SCHEMA analysis; CREATE VIEW analysis.waits AS SELECT hub, attendance, service, place, day::date AS day,
                    to_timestamp(began / 1000000.0) AS began, to_timestamp(seen / 1000000.0) AS seen, seconds FROM public.waits
                """, of: address)
        }
        #expect(try await box.rows("SELECT attendance, seconds FROM analysis.waits WHERE hub = ?") == ["t1 91"])
    }

    @Test("A visit of long ago is found, too, and all that lies beside it", arguments: Engine.allCases)
    func long(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let store = box.ledger.store(of: "elm")
        _ = try await store.take([journal.began(), journal.arrival(1), journal.arrival(2)])
        let later = journal.now.addingTimeInterval(9 * 86_400)
        _ = try await store.take([journal.next(.undone(Undone(change: "x", steps: [], voided: ["v1"])), at: later)])
        _ = try await store.take([journal.next(.partyTold(PartyTold(arrival: "a2", absent: [], companions: 4)))])
        let step = Acted.Step(
            attendance: "t2", before: Attendance(
                id: "t2", visit: "v2", arrival: "a2", appointment: "b2", service: "speech", place: "blue", due: nil, late: false, state: .waiting),
            after: nil, since: nil)
        #expect(try await box.rows("SELECT id, companions FROM visits WHERE hub = ?") == ["v2 4"])
        #expect(try await box.rows("SELECT id FROM attendance WHERE hub = ?") == ["t2"])
        _ = try await store.take([journal.next(.acted(Acted(kind: .done, steps: [step], ended: ["v2"])))])
        #expect(try await box.rows("SELECT id FROM attendance WHERE hub = ?").isEmpty)
        #expect(try await box.rows("SELECT ended IS NOT NULL AND made < '2026-11-30' FROM visits WHERE hub = ?").count == 1)
        let before = try await box.rows("SELECT id, made, ended FROM visits WHERE hub = ?")
        try await box.ledger.rebuild("elm")
        #expect(try await box.rows("SELECT id, made, ended FROM visits WHERE hub = ?") == before)
    }
}
