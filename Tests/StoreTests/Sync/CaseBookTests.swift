import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("The book from the case store") struct CaseBookTests {
    private func sent(
        _ id: String = "1", at text: String = "10:00", state: String = "booked", revision: Int = 1, given: String? = "Ala", service: Service.ID = "speech"
    ) -> BookItem {
        .appointment(SentAppointment(
            source: "s", externalID: id, personExternalID: "child", givenName: given, familyName: given.map { _ in "Kowalska" },
            born: CentreDay("2019-03-04"), service: service, start: StoreCase.time(text), minutes: 30, place: nil, state: state, sensitive: false,
            revision: revision))
    }

    @discardableResult
    private func take(_ store: StoreCase, _ items: [BookItem], cursor: String = "c1") async throws -> BookOutcome {
        try await store.desk.take(BookPage(items: items, cursor: cursor, more: false), from: StoreCase.receiver)
    }

    @Test func appointmentsComeIntoTheBookWithTheirCursorAndTwiceIsOnce() async throws {
        let store = try StoreCase()
        #expect(try await store.desk.bookCursor(of: StoreCase.receiver) == nil)
        #expect(try await take(store, [sent(), sent("2", at: "11:00")]).added == 2)
        #expect(try await store.rows().map(\.name) == ["Ala K.", "Ala K."])
        #expect(try await store.desk.bookCursor(of: StoreCase.receiver) == "c1")
        let again = try await take(store, [sent(), sent("2", at: "11:00")], cursor: "c2")
        #expect(again.unchanged == 2 && again.details.isEmpty)
    }

    @Test func anAppointmentThatMovesOrIsCancelledReachesTheFamilyThatIsHere() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", at: "10:30")])
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        #expect(try await store.rows().allSatisfy { !$0.bookChanged })
        try await take(store, [sent(at: "10:20"), sent("2", at: "10:30", state: "cancelled")])
        #expect(try await store.rows().map(\.bookChanged) == [true, true])
    }

    @Test func whatIsWrongWithTheBookIsSaidUntilItComesAgain() async throws {
        let store = try StoreCase()
        try await store.desk.noteBook(CaseStoreError(.notAllowed, cause: "revoked"), of: StoreCase.receiver)
        var state = try #require(try await store.desk.syncStates().first)
        #expect(state.needsPerson && state.sentence(now: store.now.wall, zone: .gmt).contains("the book does not come: it does not let this hub in (revoked)"))
        try await take(store, [sent()])
        try await store.desk.noteBook(nil, of: StoreCase.receiver)
        state = try #require(try await store.desk.syncStates().first)
        #expect(!state.needsPerson && state.bookTrouble == nil && state.bookCause == nil && state.bookTaken == store.now.wall)
    }

    @Test func anOlderRevisionChangesNothing() async throws {
        let store = try StoreCase()
        try await take(store, [sent(at: "10:20", revision: 5)])
        #expect(try await take(store, [sent(at: "10:00", revision: 4)]).unchanged == 1)
        #expect(try await store.rows().map(\.due) == [StoreCase.time("10:20")])
    }

    @Test func whatOnlyTheHubKnowsStays() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        let pass = try await store.holdPass()
        try await take(store, [sent(given: nil)])
        #expect(try await store.rows().map(\.name) == ["Ala K."])
        #expect(try await store.rows().map(\.adjustments) == [[Adjustment(.quietPlace)]])
        #expect(try await store.desk.passes(.id(pass.id)).first?.appointments.count == 1, "the holder's pass still covers it")
    }

    @Test func aRevokedPassIsRefusedWhetherTheHubKnewItOrNot() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        try await take(store, [sent("9", at: "12:00"), .revoked(pass: "x"), .revoked(pass: "elsewhere-issued")])
        #expect(try await store.refusal("x")?.outcome == .revoked)
        #expect(try await store.refusal("elsewhere-issued")?.outcome == .revoked)
        try await take(store, [.revoked(pass: "x")], cursor: "c2")
        let kinds = try JournalFile(folder: store.folder).records(after: nil, limit: 100).map(\.kind)
        #expect(kinds.count { $0 == "pass-revoked" } == 2, "twice is once")
        #expect(kinds.firstIndex(of: "pass-revoked")! < kinds.firstIndex(of: "book-taken")!, "revocations first")
    }

    @Test func whoIsErasedHasNoNameAnyMore() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        let person = try await store.desk.database.pool.read { try String.fetchOne($0, sql: "SELECT id FROM person WHERE external_id = 'child'")! }
        try await take(store, [.erasure(person: .init(person))])
        let left = try await store.desk.database.pool.read { try Data.fetchAll($0, sql: "SELECT body FROM personal") }
        #expect(!left.contains { String(decoding: $0, as: UTF8.self).contains("Kowalska") })
        #expect(try await store.rows().map(\.name) == [nil])
        let erased = try JournalFile(folder: store.folder).records(after: nil, limit: 100).compactMap(\.change).last
        #expect(erased?.body == .erased(Erased(person: .init(person), records: 1)) && erased?.origin == StoreCase.receiver, "that it was done is a change")
    }

    @Test func anAppointmentThatCannotBeUsedIsSaidAndLosesNothingElse() async throws {
        let store = try StoreCase()
        let outcome = try await take(store, [sent(service: "unknown"), sent("2")])
        #expect(outcome.added == 1 && outcome.complaints.map(\.reason) == ["the centre has no such service"])
        #expect(outcome.complaints[0].origin.record == "1" || outcome.complaints[0].origin.field == "service")
    }
}
