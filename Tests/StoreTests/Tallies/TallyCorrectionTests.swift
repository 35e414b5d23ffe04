import Foundation
import GRDB
import Reception
import Statistics
@testable import Store
import Testing

/// What is put right later is counted right, on the day on which it was.
@Suite struct TallyCorrectionTests {
    private func store() throws -> StoreCase { try StoreCase(tallying: TallyRules(zone: StoreCase.zone)) }

    private func sum(_ store: StoreCase, _ tally: Tally, _ a: String? = nil, day: Int = 0) async throws -> Int {
        let day = StoreCase.today.advanced(by: day)
        return try await store.desk.tallies(tally, day...day).rows.filter { a == nil || $0.a == a }.map(\.count).reduce(0, +)
    }

    @Test func aCorrectionAWeekLaterCountsOnTheDayOfTheVisit() async throws {
        let store = try store()
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let rows = try await store.rows()
        store.pass(minutes: 9)
        try await store.desk.act(StaffAct(.call, rows[0].id))
        #expect(try await sum(store, .visits) == 2)
        #expect(try await sum(store, .toCall) == 1)
        store.set("11:00", day: 7)
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        try await store.desk.act(StaffAct(.undo, rows[0].id))
        try await store.desk.act(StaffAct(.undo, rows[1].id))
        #expect(try await sum(store, .visits) == 1)
        #expect(try await sum(store, .toCall) == 0)
        #expect(try await sum(store, .visits, day: 7) == 1, "the day on which it was put right has what happened on it")
        #expect(try await store.desk.checkTallies() == [])
    }

    @Test func aPassThatIsMatchedLaterIsCountedByItsAppointmentAndTheSameAgain() async throws {
        let store = try store()
        _ = try #require(try await store.slip("new"))
        #expect(try await sum(store, .attendances, "") == 1, "nobody knows yet for what")
        #expect(try await sum(store, .standing) == 0)
        store.pass(minutes: 20)
        try await store.take([StoreCase.record("1", passes: ["new"])])
        #expect(try await sum(store, .attendances, "") == 0)
        #expect(try await sum(store, .attendances, "speech") == 1)
        #expect(try await sum(store, .visits) == 1)
        #expect(try await sum(store, .standing, "speech") == 1)
        #expect(try await store.desk.checkTallies() == [])
        let before = try await store.desk.database.pool.read { try TallyTables.all(in: $0) }
        try await store.desk.rebuildTallies()
        #expect(TallyTables.differences(before, try await store.desk.database.pool.read { try TallyTables.all(in: $0) }) == [])
    }

    @Test func aDayOnWhichTheHubWasOffIsAGapAndNoZero() async throws {
        let store = try store()
        for day in [0, 1, 3] {
            store.set("10:00", day: day)
            try await store.desk.countOn(minutes: 10)
            if day == 3 { for _ in 0..<9 { _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now)) } }
        }
        let asking = Asking(centre: StoreCase.centre) { [desk = store.desk] in try await desk.tallies($0, $1) }
        for name in ["visits", "to-call"] {
            let question = Question(measure: try #require(Measure.named(name)), span: Span(.week, of: StoreCase.today))
            let rows = try await asking.answer(question).rows
            #expect(rows.map(\.isGap) == [false, false, true, false, false, false, false], "\(name)")
            #expect(rows[2].figures.allSatisfy { $0 == .notAvailable } && rows[1].figures.last == (name == "visits" ? .count(0) : .notApplicable))
        }
    }
}
