import Foundation
import Reception
@testable import Store
import Testing

@Suite struct LookUpTests {
    private func reason(_ answer: LookUpAnswer) -> LookUpReason? {
        if case .refused(let refusal) = answer, refusal.outcome == .seePerson { refusal.lookUp } else { nil }
    }

    @Test func oneFamilyIsFound() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", person: "other", family: "Ahmed")])
        guard case .done(let slip) = try await store.lookUp() else { Issue.record("not found"); return }
        #expect(slip.stops.map(\.place) == ["blue"] && !slip.asksParty)
        #expect(reason(try await store.lookUp()) == .alreadyHere)
    }

    @Test func ambiguityAsksForTheHour() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", at: "11:00", person: "other", family: "Kent")])
        #expect(try await store.lookUp() == .needsHour)
        guard case .done = try await store.lookUp(hour: 10) else { Issue.record("not found"); return }
    }

    @Test func staffLearnTheReasonAndTheFamilyDoesNot() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", protected: true)])
        let answers = [try await store.lookUp(), try await store.lookUp("Q")]
        #expect(answers.map(reason) == [.protected, .noMatch])
        #expect(try await store.desk.board().notices.compactMap { $0.refusal?.lookUp }.sorted { $0.rawValue < $1.rawValue } == [.noMatch, .protected])
    }

    @Test func guessingIsSlowedAndPassesAreNot() async throws {
        let store = try StoreCase(limit: LookUpLimit(misses: 3, minutes: 10))
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        for _ in 0..<3 { #expect(reason(try await store.lookUp("Q")) == .noMatch) }
        #expect(reason(try await store.lookUp()) == .locked)
        #expect(try await store.desk.lookUpRests(at: "main"))
        #expect(try await store.desk.lookUpRests(at: "other") == false)
        #expect(try await store.slip("x")?.outcome == .checkedIn)
        store.set("10:01")
        #expect(reason(try await store.lookUp("Q")) == .noMatch)
    }
}
