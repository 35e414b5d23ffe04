import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("The audit of exact counts") struct ExactLookTests {
    private let look = ExactLook(measure: "visits", period: "2026-Q4", breakdown: "way", name: "Amina", reason: "A family asks for its record")

    @Test func eachLookIsInTheJournalWithoutTheNameAndListedWithIt() async throws {
        let store = try StoreCase()
        try await store.desk.note(look)
        let entries = [ExactLookEntry(at: store.now.wall, measure: "visits", period: "2026-Q4", breakdown: "way", name: "Amina", reason: look.reason)]
        #expect(try await store.desk.exactLooks() == entries)
        let body = try await store.desk.database.pool.read { try Data.fetchOne($0, sql: "SELECT body FROM journal WHERE kind = 'looked-exactly'") }
        let text = String(decoding: try #require(body), as: UTF8.self)
        #expect(text.contains("2026-Q4") && !text.contains("Amina") && !text.contains("family"))
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try await store.desk.exactLooks() == entries)
    }

    @Test func afterTwoYearsTheRecordStaysAndWhoItWasIsErased() async throws {
        let store = try StoreCase()
        try await store.desk.note(look)
        store.set("09:00", day: 729)
        #expect(try await store.desk.eraseExpired() == 0)
        store.set("09:00", day: 731)
        #expect(try await store.desk.eraseExpired() == 1)
        #expect(try await store.desk.exactLooks().map(\.name) == [nil])
    }

    @Test func aLookWantsAReasonAndCodes() async throws {
        let store = try StoreCase()
        var without = look, strange = look
        without.reason = "   why   "
        strange.period = "last year, please"
        await #expect(throws: DeskError(.invalid, cause: "reason: 10 to 200 characters")) { try await store.desk.note(without) }
        await #expect(throws: DeskError(.invalid, cause: "measure, period, breakdown: short codes are asked")) { try await store.desk.note(strange) }
        #expect(try await store.desk.exactLooks().isEmpty)
    }
}
