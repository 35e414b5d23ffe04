import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("The language that is kept with a pass, in the store") struct LanguageTests {
    @Test func thePassIsAnsweredInItTheNextTime() async throws {
        let (store, slip) = try await arrived()
        #expect(slip.language == nil)
        #expect(try await keep(store, slip, "pl").slip.language == "pl")
        store.set("09:55")
        #expect(try await store.slip("x")?.language == "pl")
        #expect(try await keep(store, slip, "en").slip.language == "en")
    }

    /// A child of two homes: what one of them keeps is not the other's.
    @Test func anotherHoldersPassIsNot() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", holders: ["mum", "dad"])])
        _ = (try await store.holdPass("x"), try await store.holdPass("y", holder: "dad"))
        _ = try await keep(store, try #require(try await store.slip("x")), "pl")
        #expect(try await store.slip("y")?.language == nil)
        guard case .done(let found) = try await store.lookUp() else { return }
        #expect(found.language == nil)
    }

    @Test func theJournalHoldsNothingOfItAndTheOlderOneIsErased() async throws {
        let (store, slip) = try await arrived()
        let before = try await contents(store)
        for language in ["pl", "en", "pl"] { _ = try await keep(store, slip, language) }
        #expect(try await contents(store) == before + 1)
        let bodies = try await store.desk.database.pool.read { try Data.fetchAll($0, sql: "SELECT body FROM journal") }
        let kept = bodies.map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains("\"content\"") }
        #expect(kept.count == 3 && kept.allSatisfy { !$0.contains("\"pl\"") && $0.contains("\"pass\":\"x\"") })
    }

    @Test func itEndsWithThePass() async throws {
        let (store, slip) = try await arrived()
        _ = try await keep(store, slip, "pl")
        let read = { try await store.desk.database.pool.read { try store.desk.language(of: "x", in: $0) } }
        store.set("23:00", day: 90)
        _ = try await store.desk.eraseExpired()
        #expect(try await read() == "pl")
        store.set("00:01", day: 91)
        _ = try await store.desk.eraseExpired()
        #expect(try await read() == nil)
    }

    @Test func itIsErasedWithTheHolderOfThePass() async throws {
        let (store, slip) = try await arrived()
        _ = try await keep(store, slip, "pl")
        let holder = try await store.desk.database.pool.read { try String.fetchOne($0, sql: "SELECT holder FROM pass WHERE id = 'x'") }
        let page = BookPage(items: [.erasure(person: .init(try #require(holder)))], cursor: "c", more: false)
        _ = try await store.desk.take(page, from: StoreCase.receiver)
        #expect(try await store.slip("x")?.language == nil)
    }

    @Test func whatTheCentreDoesNotOfferIsRefused() async throws {
        let (store, slip) = try await arrived()
        await #expect(throws: DeskError(.invalid, cause: "language: the centre does not offer it")) { _ = try await keep(store, slip, "tlh") }
        var stranger = slip
        stranger.arrival = "nobody"
        await #expect(throws: DeskError(.notFound, cause: "no such arrival at this kiosk")) { _ = try await keep(store, stranger, "pl") }
    }

    @Test func theTablesAreMadeAnewFromTheJournal() async throws {
        let (store, slip) = try await arrived()
        _ = try await keep(store, slip, "pl")
        let before = try store.dayTables()
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try store.dayTables() == before && before.contains { $0.hasPrefix("pass_language") })
    }

    private func arrived() async throws -> (StoreCase, ArrivalSlip) {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        return (store, try #require(try await store.slip("x")))
    }

    private func keep(_ store: StoreCase, _ slip: ArrivalSlip, _ language: String) async throws -> PartyDetails {
        try await store.desk.keepLanguage(LanguageAnswer(arrival: slip.arrival, kiosk: "main", language: language))
    }

    private func contents(_ store: StoreCase) async throws -> Int {
        try await store.desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM personal") ?? 0 }
    }
}
