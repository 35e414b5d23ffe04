import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("The book and the desk say different things") struct CrossingTests {
    private func arrived() async throws -> StoreCase {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        return store
    }

    private func take(
        _ store: StoreCase, at text: String = "10:00", day: Int = 0, state: String = "booked", service: Service.ID = "speech",
        person: String = "child", sensitive: Bool = false, revision: Int = 2
    ) async throws {
        try await store.desk.take(BookPage(items: [.appointment(SentAppointment(
            source: "s", externalID: "1", personExternalID: person, givenName: nil, familyName: nil, born: nil, service: service,
            start: StoreCase.time(text, day: day), minutes: 30, place: nil, state: state, sensitive: sensitive, revision: revision))], cursor: "c", more: false),
            from: StoreCase.receiver)
    }

    private func crossed(_ store: StoreCase) throws -> [Crossed] {
        try JournalFile(folder: store.folder).records(after: nil, limit: 100).compactMap { record in
            if case .crossed(let body) = record.change?.body { body } else { nil }
        }
    }

    @Test func cancelledForAFamilyThatIsHereTheyStayAndItIsWrittenDown() async throws {
        let store = try await arrived()
        try await take(store, state: "cancelled")
        let row = try #require(try await store.rows().first)
        #expect(row.state == .waiting && row.bookChanged)
        let body = try #require(try crossed(store).first)
        #expect(body.state == .waiting && body.revision == 2 && body.visit != nil && body.fields == [Crossing(.state, stands: .desk)])
        try await take(store, state: "cancelled")
        #expect(try crossed(store).count == 1, "said twice, it is one")
    }

    @Test(arguments: [("10:20", 0), ("10:00", 3)]) func movedWhileTheyAreHereTheLineIsMarkedAndTheTimeOfTheDoorStays(text: String, day: Int) async throws {
        let store = try await arrived()
        try await take(store, at: text, day: day)
        let row = try #require(try await store.rows().first)
        #expect(row.due == StoreCase.time("10:00") && row.bookChanged, "to another day, too")
        #expect(try crossed(store).map(\.fields) == [[Crossing(.start, stands: .desk)]])
    }

    @Test func whoWaitsForAServiceWaitsForItWhateverTheBookSays() async throws {
        let store = try await arrived()
        try await take(store, service: "clinic")
        let row = try #require(try await store.rows().first)
        #expect(row.service == "speech" && row.place == "blue")
        #expect(try crossed(store).first?.fields == [Crossing(.service, stands: .desk), Crossing(.place, stands: .desk)])
    }

    @Test func whatTheBookCallsSensitiveIsHiddenAtOnce() async throws {
        let store = try await arrived()
        try await take(store, sensitive: true)
        #expect(try await store.rows().map(\.service) == [nil])
        #expect(try crossed(store).map(\.fields) == [[Crossing(.sensitive, stands: .book)]])
    }

    @Test func whatIsSensitiveStaysHiddenWhereItIsMovedToAnotherDay() async throws {
        let store = try await arrived()
        try await take(store, day: 3, sensitive: true)
        let row = try #require(try await store.rows().first)
        #expect(row.service == nil && row.bookChanged && row.state == .waiting)
    }

    @Test func theVisitStaysWhoseItWasWhomeverTheBookNames() async throws {
        let store = try await arrived()
        let people = { try await store.desk.database.pool.read { try String.fetchAll($0, sql: "SELECT person FROM visit") } }
        let before = try await people()
        try await take(store, person: "another")
        #expect(try await people() == before && before.count == 1)
        #expect(try crossed(store).map(\.fields) == [[Crossing(.person, stands: .desk)]])
    }

    @Test func thatSomebodyWasErasedIsToldWhereWhoItIsMayBeTold() {
        let erased = Change.Body.erased(Erased(person: "p", records: 2))
        var facts = SharingFacts(sensitive: [])
        #expect(SharingAgreement(usual: [.people]).left(of: erased, facts) == erased)
        #expect(SharingAgreement(usual: [.names]).left(of: erased, facts) == nil)
        facts.protected = ["p"]
        #expect(SharingAgreement.everything.left(of: erased, facts) == nil)
    }

    @Test func whereNobodyHasComeNothingIsCrossedAndAnOlderRevisionCrossesNothing() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        try await take(store, at: "10:20", revision: 5)
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        try await take(store, state: "cancelled", revision: 4)
        #expect(try crossed(store).isEmpty)
    }

    @Test func theRulesOfEachFieldAreWrittenInTheDocuments() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Device/casestore/README.md")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
        for field in Crossing.Field.allCases {
            let row = try #require(rows.first { $0.contains("`\(field.rawValue)`") }, "\(field)")
            #expect(row.contains(CrossingRules.side(of: field) == .desk ? "the desk's" : "the book's"), "\(field)")
        }
    }

    @Test func aFamilyThatSaidNoIsNotToldOf() async throws {
        let store = try await arrived()
        try await take(store, state: "cancelled")
        let body = try #require(try crossed(store).first)
        for agreement in [SharingAgreement(usual: []), SharingAgreement()] {
            #expect(agreement.left(of: .crossed(body), SharingFacts(sensitive: [])) == nil)
        }
        var facts = SharingFacts(sensitive: [])
        facts.appointments[body.appointment] = "speech"
        #expect(SharingAgreement.everything.left(of: .crossed(body), facts) == .crossed(body))
        if let visit = body.visit { facts.refused[visit] = ["speech"] }
        #expect(SharingAgreement.everything.left(of: .crossed(body), facts) == nil)
    }
}
