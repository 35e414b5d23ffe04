import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite struct AssistanceTests {
    private func asked(_ reason: AssistanceReason = .toilet) async throws -> (StoreCase, String) {
        let store = try StoreCase()
        return (store, try await store.desk.askAssistance(at: "main", reason: reason))
    }

    private func notice(_ store: StoreCase) async throws -> Notice { try #require(try await store.desk.board().notices.first) }

    @Test(arguments: AssistanceReason.allCases) func staffSeeWhyAndSinceWhen(reason: AssistanceReason) async throws {
        let (store, ticket) = try await asked(reason)
        store.set("09:52")
        #expect(try await notice(store) == Notice(
            ticket: ticket, at: StoreCase.time("09:50"), kiosk: "main", refusal: nil, reason: reason, waited: 120))
    }

    @Test func whoComesIsToldAtThatKioskAndMeasured() async throws {
        let (store, ticket) = try await asked()
        #expect(try await store.desk.whoComes(to: ticket, at: "main").name == nil)
        store.set("09:51")
        try await store.desk.act(StaffAct(.answer, ticket, name: "Samira Khan"))
        store.set("09:55")
        #expect(try await store.desk.whoComes(to: ticket, at: "main").name == "Samira")
        #expect(try await store.desk.whoComes(to: ticket, at: "side").name == nil)
        #expect(try await store.desk.whoComes(to: "ZZZZ", at: "main").name == nil)
        #expect(try await notice(store).answer == .init(name: "Samira", seconds: 60))
        try await store.desk.act(StaffAct(.acknowledge, ticket))
        #expect(try await store.desk.board().answerSeconds == [60])
    }

    @Test func theNameIsToldForAnHourAndKeptForADay() async throws {
        let (store, ticket) = try await asked()
        try await store.desk.act(StaffAct(.answer, ticket, name: "Samira"))
        store.set("10:51")
        #expect(try await store.desk.whoComes(to: ticket, at: "main").name == nil)
        #expect(try await notice(store).answer?.name == "Samira")
        store.set("23:59")
        #expect(try await store.desk.eraseExpired() == 0)
        store.set("00:01", day: 1)
        #expect(try await store.desk.eraseExpired() == 1)
        store.set("23:58")
        #expect(try await notice(store).answer == .init(name: nil, seconds: 0))
    }

    @Test func whoeverGivesNoNameIsComingAllTheSame() async throws {
        let (store, ticket) = try await asked()
        try await store.desk.act(StaffAct(.answer, ticket))
        #expect(try await notice(store).answer == .init(name: nil, seconds: 0))
        #expect(try await store.desk.whoComes(to: ticket, at: "main").name == nil)
    }

    @Test func anotherTakesOverAndTheFirstAnswerIsMeasured() async throws {
        let (store, ticket) = try await asked()
        store.set("09:51")
        try await store.desk.act(StaffAct(.answer, ticket, name: "Sam"))
        store.set("09:54")
        try await store.desk.act(StaffAct(.answer, ticket, name: "Alex"))
        #expect(try await notice(store).answer == .init(name: "Alex", seconds: 60))
    }

    @Test func aClockThatGoesWrongMeanwhileDoesNotCount() async throws {
        let (store, ticket) = try await asked()
        store.set("03:00", trusted: false)
        store.set("03:02", trusted: false)
        try await store.desk.act(StaffAct(.acknowledge, ticket))
        #expect(try await store.desk.board().answerSeconds == [120])
    }

    @Test func whatIsDealtWithAtOnceIsMeasuredToo() async throws {
        let (store, ticket) = try await asked()
        store.set("09:53")
        try await store.desk.act(StaffAct(.acknowledge, ticket))
        #expect(try await store.desk.board().answerSeconds == [180])
        let error = await #expect(throws: DeskError.self) { try await store.desk.act(StaffAct(.answer, ticket, name: "Sam")) }
        #expect(error?.code == .conflict)
    }

    @Test(arguments: [("ZZZZ", "Sam", DeskError.Code.notFound), ("", "Sam", .notFound), ("own", "S4m", .invalid), ("own", "<i>", .invalid)])
    func whatMakesNoSenseIsRefusedAndNothingIsDone(target: String, name: String, code: DeskError.Code) async throws {
        let (store, ticket) = try await asked()
        let before = try store.dayTables()
        let error = await #expect(throws: DeskError.self) { try await store.desk.act(StaffAct(.answer, target == "own" ? ticket : target, name: name)) }
        #expect(error?.code == code)
        #expect(try store.dayTables() == before)
        #expect(try await store.desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM personal") } == 0)
    }

    @Test func aDatabaseFromBeforeKeepsItsNotices() throws {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: "1 day")
        try database.write { db in
            try db.execute(sql: "INSERT INTO notice (ticket, change, kiosk, at, boot, boottime) VALUES ('7KFM', 'c', 'main', 1, 'b', 1)")
        }
        try Schema.migrator.migrate(database)
        let row = try #require(try database.read { try Row.fetchOne($0, sql: "SELECT * FROM notice") })
        #expect(row["ticket"] == "7KFM" && row["coming"] == false && row["assistance"] as String? == nil)
    }
}
