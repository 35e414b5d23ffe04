import Foundation
import GRDB
import Reception
import Statistics
@testable import Store
import Testing

@Suite("The roll-call") struct RollCallTests {
    /// A family of two with one companion, one that walked in and has not said how many came, and somebody here for work.
    private func building() async throws -> StoreCase {
        let store = try StoreCase(tallying: TallyRules(zone: StoreCase.zone))
        try await store.take([
            StoreCase.record("1"), StoreCase.record("2", person: "brother"), StoreCase.record("3", person: "hidden", holders: ["dad"], protected: true),
        ])
        for (pass, holder) in [("x", "mum"), ("y", "dad")] { _ = try await store.holdPass(.init(pass), holder: holder) }
        let slip = try #require(try await store.slip("x"))
        _ = try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: [], companions: 1, kiosk: "main"))
        _ = try await store.slip("y")
        _ = try await store.desk.signIn(SignIn(role: .contractor, meeting: nil, identification: true, kiosk: "main", moment: store.now))
        return store
    }

    private func rows(_ store: StoreCase) async throws -> [RollCallRow] { try #require(try await store.desk.rollCall().rollCall).rows }

    private func drills(_ store: StoreCase) async throws -> [String: [Int: Int]] {
        let rows = try await store.desk.tallies(.drills, StoreCase.today...StoreCase.today).rows
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.a, $0.minutes?.counts ?? [:]) })
    }

    @Test func itListsWhoIsHereAndNobodyElse() async throws {
        let store = try await building()
        #expect(try await store.desk.rollCall().here == 5)
        try await store.desk.act(RollCallAct(.startDrill))
        let rows = try await rows(store)
        #expect(rows.map(\.name) == ["Ala K.", "Ala K.", nil, nil, nil] && rows.map(\.count) == [1, 1, 1, 1, 1])
        #expect(rows[2].id.hasPrefix("others:") && rows[3].protected && rows[3].othersUnknown && rows[4].role == .contractor)
        #expect(rows[0].place == "blue" && rows[0].token == rows[2].token && rows.allSatisfy { !$0.isOut })
        store.pass(minutes: 1)
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 2, kiosk: "main", moment: store.now))
        #expect(try await self.rows(store).reduce(0) { $0 + $1.count } == 8, "whoever comes in meanwhile is in the building")
    }

    @Test func twoOfStaffTickAndTheTimeIsThatOfTheLast() async throws {
        let store = try await building()
        try await store.desk.act(RollCallAct(.startDrill))
        let ids = try await rows(store).map(\.id)
        store.pass(minutes: 2)
        try await store.desk.act(RollCallAct(.out, rows: Array(ids.prefix(3))))
        try await store.desk.act(RollCallAct(.out, rows: [ids[0], ids[3]]))
        try await store.desk.act(RollCallAct(.notOut, rows: [ids[1]]))
        #expect(try await rows(store).map(\.isOut) == [true, false, true, true, false])
        store.pass(minutes: 3)
        try await store.desk.act(RollCallAct(.out, rows: [ids[1], ids[4]]))
        store.pass(minutes: 30)
        try await store.desk.act(RollCallAct(.end, missing: 0))
        let over = try #require(try await store.desk.rollCall().rollCall)
        #expect(over.end == RollCall.End(there: 5, missing: 0, seconds: 300) && over.rows.isEmpty)
        #expect(try await drills(store) == ["out": [5: 1]])
        store.set("09:00", day: 1)
        #expect(try await store.desk.rollCall().rollCall == nil)
    }

    @Test func whoIsNotedAsLeftMeanwhileIsOut() async throws {
        let store = try await building()
        try await store.desk.act(RollCallAct(.startReal))
        store.pass(minutes: 1)
        let here = try await store.rows().filter { $0.state == .waiting || $0.state == .working }
        for row in here { try await store.desk.act(StaffAct(.left, row.id)) }
        #expect(try await rows(store).allSatisfy { $0.isOut && $0.hasLeft })
        try await store.desk.act(RollCallAct(.end, missing: 0))
        #expect(try await drills(store).isEmpty, "it was no drill")
        try await store.desk.act(RollCallAct(.startDrill))
        #expect(try await rows(store).allSatisfy { !$0.hasLeft }, "who left before it is not on it")
    }

    @Test func itGoesOnAfterARestartAndFollowsTheJournal() async throws {
        let store = try await building()
        try await store.desk.act(RollCallAct(.startDrill))
        store.pass(minutes: 1)
        try await store.desk.act(RollCallAct(.out, rows: [try await rows(store)[0].id]))
        let before = try await store.desk.rollCall(), tables = try store.dayTables()
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try await store.desk.rollCall() == before && before.isRunning)
        #expect(try store.dayTables() == tables)
        // The clock that does not jump begins anew: the wall's is taken.
        store.restart(boot: "b2")
        store.setClock("09:57")
        try await store.desk.act(RollCallAct(.end, missing: 4))
        #expect(try await store.desk.rollCall().rollCall?.end == RollCall.End(there: 5, missing: 4, seconds: 420))
        #expect(try await drills(store) == ["missing": [7: 1]])
    }

    @Test func anEndAndAMistakenStartAreTakenBack() async throws {
        let store = try await building()
        try await store.desk.act(RollCallAct(.startDrill))
        try await store.desk.act(RollCallAct(.undo))
        #expect(try await store.desk.rollCall().rollCall == nil)
        try await store.desk.act(RollCallAct(.startDrill))
        let ids = try await rows(store).map(\.id)
        try await store.desk.act(RollCallAct(.out, rows: ids))
        try await store.desk.act(RollCallAct(.end, missing: 0))
        #expect(try await drills(store) == ["out": [0: 1]])
        try await store.desk.act(RollCallAct(.undo))
        #expect(try await drills(store).isEmpty)
        #expect(try await store.desk.rollCall().isRunning)
        #expect(try await rows(store).allSatisfy(\.isOut), "what was ticked stays so")
        #expect(try await store.desk.checkTallies() == [])
        await #expect(throws: DeskError.self) { try await store.desk.act(RollCallAct(.undo)) }
        let before = try await store.desk.rollCall()
        await #expect(throws: DeskError.self) { try await store.desk.act(RollCallAct(.end, missing: 3)) }
        #expect(try await store.desk.rollCall() == before, "a refusal writes nothing")
    }

    @Test func drillsAreCountedAnewFromTheJournal() async throws {
        let store = try await building()
        for kind in [RollCallAct.Kind.startDrill, .startReal, .startDrill] {
            try await store.desk.act(RollCallAct(kind))
            store.pass(minutes: 4)
            try await store.desk.act(RollCallAct(.out, rows: try await rows(store).map(\.id)))
            try await store.desk.act(RollCallAct(.end, missing: 0))
        }
        #expect(try await drills(store) == ["out": [4: 2]])
        #expect(try await store.desk.checkTallies() == [])
        try await store.desk.rebuildTallies()
        #expect(try await drills(store) == ["out": [4: 2]])
    }

    /// The clock is wrong when it is needed most: everybody is on the list, and the drill is counted on its day once the clock is right.
    @Test func aWrongClockHidesNobody() async throws {
        let store = try await building()
        store.setClock("03:00", day: -40, trusted: false)
        try await store.desk.act(RollCallAct(.startDrill))
        let ids = try await rows(store).map(\.id)
        #expect(ids.count == 5)
        store.pass(minutes: 3)
        try await store.desk.act(RollCallAct(.out, rows: ids))
        try await store.desk.act(RollCallAct(.end, missing: 0))
        store.setClock("10:05")
        #expect(try await store.desk.correctClock())
        #expect(try await drills(store) == ["out": [3: 1]])
        #expect(try await store.desk.checkTallies() == [])
    }

    @Test func theJournalNamesNobody() async throws {
        let store = try await building()
        try await store.desk.act(RollCallAct(.startDrill))
        try await store.desk.act(RollCallAct(.out, rows: try await rows(store).map(\.id)))
        try await store.desk.act(RollCallAct(.end, missing: 0))
        let bodies = try await store.desk.database.pool.read {
            try Data.fetchAll($0, sql: "SELECT body FROM journal WHERE kind = 'roll-called'").map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(bodies.count == 3 && !bodies.contains { $0.contains("Ala") || $0.contains("Kowalska") })
    }
}
