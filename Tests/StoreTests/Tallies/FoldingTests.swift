import Foundation
import GRDB
import Reception
import Statistics
@testable import Store
import Testing

/// What becomes of tallies as they grow old.
@Suite struct FoldingTests {
    private func store() throws -> StoreCase { try StoreCase(tallying: TallyRules(zone: StoreCase.zone)) }

    private func walkIn(_ store: StoreCase) async throws {
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
    }

    @Test func daysBecomeMonthsAfterThirteenAndNothingIsLost() async throws {
        let store = try store()
        try await walkIn(store)
        let row = try #require(try await store.rows().first)
        store.pass(minutes: 20)
        try await store.desk.act(StaffAct(.call, row.id))
        store.set("10:00", day: 1)
        try await walkIn(store)
        store.set("10:00", day: 440)
        try await store.desk.foldTallies()
        let november = CentreDay(year: 2026, month: 11, day: 1)...CentreDay(year: 2026, month: 11, day: 30)
        let visits = try await store.desk.tallies(.visits, november).rows
        #expect(visits.map(\.count) == [2] && visits.map(\.period.number) == [202_611])
        #expect(try await store.desk.tallies(.toCall, november).rows.map(\.minutes?.counts) == [[20: 1]])
        try await store.desk.rebuildTallies()
        #expect(try await store.desk.tallies(.visits, november).rows.map(\.count) == [2], "what is folded is final")
    }

    @Test func peopleAreCountedOnceAndTheKeyGoesWithTheQuarter() async throws {
        let store = try store()
        try await store.take([
            StoreCase.record("1"), StoreCase.record("2", day: 1), StoreCase.record("3", person: "other", holders: ["dad"]),
        ])
        _ = try await store.holdPass("x")
        _ = try await store.holdPass("y", holder: "dad")
        for code in ["x", "y"] { _ = try await store.slip(code) }
        store.set("09:50", day: 1)
        _ = try await store.slip("x")
        let quarter = CentreDay(year: 2026, month: 10, day: 1)...CentreDay(year: 2026, month: 12, day: 31)
        #expect(try await people(store, quarter) == ["month 202611": 2, "quarter 202612": 2])
        store.set("09:00", day: 60)
        try await store.desk.foldTallies()
        #expect(try await people(store, quarter) == ["month 202611": 2, "quarter 202612": 2])
        let left = try await store.desk.database.pool.read { db in
            try ["tally_key", "tally_person"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1 }
        }
        #expect(left == [0, 0])
        try await store.desk.rebuildTallies()
        #expect(try await people(store, quarter) == ["month 202611": 2, "quarter 202612": 2])
    }

    private func people(_ store: StoreCase, _ days: ClosedRange<CentreDay>) async throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try await store.desk.tallies(.people, days).rows.map { ("\($0.a) \($0.period.number)", $0.count) })
    }

    @Test func theHoursOfTheHubAreCountedAsTheyPass() async throws {
        let store = try store()
        try await store.desk.countOn(minutes: 10)
        try await store.desk.countOn(minutes: 10)
        store.set("10:05", trusted: false)
        try await store.desk.countOn(minutes: 10)
        let rows = try await store.desk.tallies(.on, StoreCase.today...StoreCase.today).rows
        #expect(rows.map(\.a) == ["09"] && rows.map(\.count) == [20])
    }
}
