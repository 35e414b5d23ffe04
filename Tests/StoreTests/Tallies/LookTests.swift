import Reception
import Statistics
@testable import Store
import Testing

@Suite("What the hub counts as it looks round") struct LookTests {
    private func counts(_ store: StoreCase, _ tally: Tally) async throws -> [Int: Int] {
        let rows = try await store.desk.tallies(tally, StoreCase.today...StoreCase.today).rows
        return rows.first?.minutes?.counts ?? [:]
    }

    @Test func itCountsWhoIsHereAndWhatIsOverdue() async throws {
        let store = try StoreCase(tallying: TallyRules(zone: StoreCase.zone))
        try await store.desk.look(isSynced: false)
        for _ in 0..<2 { _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now)) }
        store.pass(minutes: 10)
        try await store.desk.look(isSynced: false)
        #expect(try await counts(store, .present) == [0: 1, 2: 1])
        #expect(try await counts(store, .overdue) == [0: 2])
        #expect(try await counts(store, .syncLag).isEmpty)
        try await store.desk.look(isSynced: true)
        #expect(try await counts(store, .syncLag).values.reduce(0, +) == 1)
    }

    @Test func aVisitThatNobodyEndedIsNotHereForEver() async throws {
        let store = try StoreCase(tallying: TallyRules(zone: StoreCase.zone))
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        store.set("09:49", day: 1)
        try await store.desk.look(isSynced: false)
        store.set("09:51", day: 1)
        try await store.desk.look(isSynced: false)
        let rows = try await store.desk.tallies(.present, StoreCase.today.advanced(by: 1)...StoreCase.today.advanced(by: 1)).rows
        #expect(rows.first?.minutes?.counts == [0: 1, 1: 1])
    }

    @Test func nothingIsCountedByAClockThatIsNotTrusted() async throws {
        let store = try StoreCase(tallying: TallyRules(zone: StoreCase.zone))
        store.set("10:00", trusted: false)
        try await store.desk.look(isSynced: true)
        #expect(try await counts(store, .present).isEmpty)
    }

    @Test func itStaysWhenTheRestIsCountedAnew() async throws {
        let store = try StoreCase(tallying: TallyRules(zone: StoreCase.zone))
        try await store.desk.look(isSynced: true)
        try await store.desk.rebuildTallies()
        #expect(try await counts(store, .present) == [0: 1])
        #expect(try await store.desk.checkTallies().isEmpty)
    }
}
