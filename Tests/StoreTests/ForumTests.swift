import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite struct ForumTests {
    private func arrived(takesPoints: Bool = true) async throws -> (StoreCase, HubStore, ArrivalSlip) {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        var centre = StoreCase.centre
        centre.takesPoints = takesPoints
        return (store, try HubStore(store.desk.database, centre: centre, surroundings: store.desk.surroundings, read: StoreCase.read), slip)
    }

    private func answer(_ slip: ArrivalSlip, _ text: String) -> PointAnswer { PointAnswer(arrival: slip.arrival, kiosk: "main", text: text) }

    @Test func aPointIsOnTheBoardUntilItIsTaken() async throws {
        let (_, desk, slip) = try await arrived()
        _ = try await desk.leavePoint(answer(slip, "  More parking\nplease "))
        let point = try #require(try await desk.board().points.first)
        #expect(point.text == "More parking please")
        try await desk.act(StaffAct(.takePoint, point.id))
        #expect(try await desk.board().points.isEmpty)
        await #expect(throws: DeskError(.conflict, cause: "the point is on the agenda already")) {
            try await desk.act(StaffAct(.takePoint, point.id))
        }
        await #expect(throws: DeskError(.notFound, cause: "no such point")) { try await desk.act(StaffAct(.takePoint, "none")) }
    }

    @Test func theJournalHasNeitherTheWordsNorTheVisitNorTheMinute() async throws {
        let (store, desk, slip) = try await arrived()
        _ = try await desk.leavePoint(answer(slip, "More parking"))
        let (body, wall) = try await store.desk.database.pool.read { db in
            let row = try #require(try Row.fetchOne(db, sql: "SELECT body, wall FROM journal WHERE kind = 'point-left'"))
            return (String(decoding: row["body"] as Data, as: UTF8.self), row["wall"] as Int64)
        }
        #expect(body.contains("content") && !body.contains("parking") && !body.contains(slip.arrival.rawValue))
        #expect(wall % 3_600_000_000 == 0)
        #expect(try await desk.board().points.map(\.at) == [Date(microseconds: wall)])
    }

    @Test func itIsGoneWithItsWordsAndComesBackFromTheJournal() async throws {
        let (store, desk, slip) = try await arrived()
        _ = try await desk.leavePoint(answer(slip, "More parking"))
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try await desk.board().points.count == 1)
        try await store.desk.database.pool.write { try $0.execute(sql: "DELETE FROM personal WHERE kind = 'note'") }
        #expect(try await desk.board().points.isEmpty)
    }

    @Test(arguments: ["", " \n ", String(repeating: "a", count: 201)]) func whatIsNoLineIsRefused(text: String) async throws {
        let (_, desk, slip) = try await arrived()
        await #expect(throws: DeskError(.invalid, cause: "text: 1 to 200 characters")) { _ = try await desk.leavePoint(answer(slip, text)) }
    }

    @Test func aCentreWithoutAForumTakesNone() async throws {
        let (_, desk, slip) = try await arrived(takesPoints: false)
        await #expect(throws: DeskError(.invalid, cause: "the centre takes no points for a forum")) {
            _ = try await desk.leavePoint(answer(slip, "More parking"))
        }
    }
}
