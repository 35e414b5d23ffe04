import Foundation
import Reception
@testable import Store
import Testing

@Suite("A day of signposting in the journal") struct SignpostedTests {
    private func told(_ store: StoreCase) throws -> [Signposted] {
        try JournalFile(folder: store.folder).records(after: nil, limit: 100).compactMap { record in
            if case .signposted(let body) = record.change?.body { body } else { nil }
        }
    }

    @Test func aDayIsToldWhenItIsOverAndOnce() async throws {
        let store = try StoreCase()
        for _ in 0..<3 { try await store.desk.count(Uptake(theme: "know", need: "sleep", band: .early, outcome: .seen)) }
        try await store.desk.count(Uptake(theme: Uptake.sensitive, need: "home", band: .young, language: "ur", outcome: .referred))
        try await store.desk.tellSignposts()
        #expect(try told(store).isEmpty, "the day goes on")
        store.set("07:00", day: 1)
        for _ in 0..<2 { try await store.desk.tellSignposts() }
        let body = try #require(try told(store).first)
        #expect(try told(store).count == 1 && body.day == StoreCase.today)
        #expect(body.counts.first { $0.value == "sleep" }?.count == 3)
        #expect(body.counts.filter { $0.theme == Uptake.sensitive } == [.init(theme: Uptake.sensitive, by: .need, value: nil, outcome: .referred, count: 1)])
    }

    @Test func aDayOfWhichMoreIsCountedIsToldAgain() async throws {
        let store = try StoreCase()
        try await store.desk.count(Uptake(theme: "know", outcome: .seen))
        store.set("07:00", day: 1)
        try await store.desk.tellSignposts()
        store.setClock("12:00")
        try await store.desk.count(Uptake(theme: "know", outcome: .seen))
        store.setClock("08:00", day: 1)
        try await store.desk.tellSignposts()
        #expect(try told(store).map { $0.counts.map(\.count).max() } == [1, 2])
    }

    @Test func noDayIsToldWhileTheClockIsNotTrusted() async throws {
        let store = try StoreCase()
        try await store.desk.count(Uptake(theme: "know", outcome: .seen))
        store.set("07:00", day: 1, trusted: false)
        try await store.desk.tellSignposts()
        #expect(try told(store).isEmpty)
    }
}
