import Foundation
import GRDB
import Reception
import Statistics
@testable import Store
import Testing

/// What the tallies say after things have happened at a real desk.
@Suite struct TallyTests {
    private func store() throws -> StoreCase { try StoreCase(tallying: TallyRules(zone: StoreCase.zone)) }

    private func sum(_ store: StoreCase, _ tally: Tally, _ a: String? = nil, _ b: String? = nil, day: Int = 0) async throws -> Int {
        let day = StoreCase.today.advanced(by: day)
        return try await store.desk.tallies(tally, day...day).rows
            .filter { (a == nil || $0.a == a) && (b == nil || $0.b == b) }.map(\.count).reduce(0, +)
    }

    @Test func anArrivalIsCountedWithTheStepsThatFollow() async throws {
        let store = try store()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        #expect(try await sum(store, .attendances, "speech", "pass") == 1)
        #expect(try await sum(store, .visits, "1", "pass") == 1)
        #expect(try await sum(store, .arrivals, "09", "1") == 1)
        #expect(try await sum(store, .parties, "?", "pass") == 1)
        _ = try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: [], companions: 2, kiosk: "main"))
        #expect(try await sum(store, .parties, "?") == 0)
        #expect(try await sum(store, .parties, "3") == 1)
        let row = try #require(try await store.rows().first)
        store.pass(minutes: 7)
        try await store.desk.act(StaffAct(.call, row.id))
        store.pass(minutes: 4)
        try await store.desk.act(StaffAct(.seen, row.id))
        let day = StoreCase.today...StoreCase.today
        #expect(try await store.desk.tallies(.toCall, day).rows.map(\.minutes?.counts) == [[7: 1]])
        #expect(try await store.desk.tallies(.toSeen, day).rows.map(\.minutes?.counts) == [[11: 1]])
        try await store.desk.act(StaffAct(.undo, row.id))
        #expect(try await store.desk.tallies(.toSeen, day).rows.isEmpty)
    }

    @Test func anUndoneArrivalIsAsIfItHadNotBeen() async throws {
        let store = try store()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        try await store.desk.act(StaffAct(.undo, try #require(try await store.rows().first).id))
        for tally in [Tally.attendances, .visits, .arrivals, .parties, .standing] { #expect(try await sum(store, tally) == 0, "\(tally)") }
        #expect(try await store.desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM tally_person") } == 0)
    }

    @Test func aVisitOverMidnightIsOfItsFirstDayAndItsMinutesOfBoth() async throws {
        let store = try store()
        store.set("23:30")
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let row = try #require(try await store.rows().first)
        store.set("00:45", day: 1)
        try await store.desk.act(StaffAct(.left, row.id))
        #expect(try await sum(store, .visits) == 1)
        #expect(try await sum(store, .visits, day: 1) == 0)
        #expect(try await sum(store, .occupancy, "23", "1") == 30)
        #expect(try await sum(store, .occupancy, "00", "2", day: 1) == 45)
        #expect(try await store.desk.tallies(.stay, StoreCase.today...StoreCase.today).rows.map(\.minutes?.counts) == [[75: 1]])
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func countingAnewGivesTheSame(seed: UInt64) async throws {
        let store = try store()
        let days = RandomDays(store, seed: seed)
        try await days.prepare(families: 12, days: 0..<3)
        for day in 0..<3 { try await days.run(families: 12, day: day, steps: 70) }
        #expect(days.done.count > 12, "too little happened: \(days.done)")
        #expect(try await store.desk.checkTallies() == [])
        let before = try await store.desk.database.pool.read { try TallyTables.all(in: $0) }
        #expect(before.count > 40)
        try await store.desk.rebuildTallies()
        #expect(TallyTables.differences(before, try await store.desk.database.pool.read { try TallyTables.all(in: $0) }) == [])
    }

    @Test func aSetClockMovesWhatWasCounted() async throws {
        let store = try store()
        try await store.take([StoreCase.record("1", at: "12:00")])
        _ = try await store.holdPass()
        store.setClock("07:50", trusted: false)
        _ = try await store.slip("x")
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        #expect(try await sum(store, .arrivals, "07") == 2)
        store.setClock("11:50", trusted: true)
        #expect(try await store.desk.correctClock())
        #expect(try await sum(store, .arrivals, "07") == 0)
        #expect(try await sum(store, .arrivals, "11") == 2)
        #expect(try await store.desk.checkTallies() == [])
    }

    @Test func anErasedPersonStaysCountedAndTheSameAgain() async throws {
        let store = try store()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        store.set("09:00", day: 60)
        _ = try await store.desk.eraseExpired()
        #expect(try await sum(store, .visits) == 1)
        #expect(try await store.desk.checkTallies() == [])
    }

    @Test func aTamperedTallyIsFound() async throws {
        let store = try store()
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        try await store.desk.database.pool.write { try $0.execute(sql: "UPDATE tally SET count = 9 WHERE name = 'visits'") }
        #expect(try await store.desk.checkTallies() == ["visits 20261123 1 walk-in: 9 is kept, 1 counted"])
        try await store.desk.rebuildTallies()
        #expect(try await store.desk.checkTallies() == [])
    }

    @Test func aStoreThatDidNotCountIsCountedWhenItDoes() async throws {
        let store = try StoreCase()
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        #expect(try await store.desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM tally") } == 0)
        let desk = try HubStore(
            store.desk.database, centre: StoreCase.centre, surroundings: store.desk.surroundings,
            tallying: TallyRules(zone: StoreCase.zone), read: StoreCase.read)
        #expect(try await desk.tallies(.visits, StoreCase.today...StoreCase.today).rows.map(\.count) == [1])
    }
}
