import Foundation
import Reception
@testable import Store
import Testing

@Suite struct BookTests {
    @Test func importingTwiceChangesNothing() async throws {
        let store = try StoreCase()
        #expect(try await store.take([StoreCase.record("1")]).added == 1)
        let again = try await store.take([StoreCase.record("1")])
        #expect(again.unchanged == 1 && again.details.isEmpty)
    }

    @Test func aMoveKeepsThePass() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        let pass = try await store.holdPass()
        let outcome = try await store.take([StoreCase.record("1", at: "11:00", day: 2, revision: 1)])
        #expect(outcome.changed == 1 && outcome.details.map(\.what) == [.moved])
        #expect(try await store.holdPass("other") == pass)
        #expect(try await store.refusal("x")?.outcome == .notToday)
    }

    @Test func anOlderRevisionNeverUndoesANewer() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", at: "11:00", revision: 3)])
        #expect(try await store.take([StoreCase.record("1", at: "10:00", revision: 2)]).unchanged == 1)
        #expect(try await store.rows().first?.due == StoreCase.time("11:00"))
    }

    @Test func cancellingAndRestoring() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        #expect(try await store.take([StoreCase.record("1", cancelled: true)]).cancelled == 1)
        #expect(try await store.rows().isEmpty)
        #expect(try await store.take([StoreCase.record("1")]).details.map(\.what) == [.restored])
        #expect(try await store.rows().count == 1)
    }

    @Test func aPreviewChangesNothing() async throws {
        let store = try StoreCase()
        let outcome = try await store.take([StoreCase.record("1")], preview: true)
        #expect(outcome.added == 1)
        #expect(try await store.rows().isEmpty)
    }

    @Test func newAppointmentsJoinTheHoldersPassAndLeaveItWithTheHolder() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        try await store.take([StoreCase.record("2", at: "10:30")])
        #expect(try await store.desk.passes(.id("x"))[0].appointments.count == 2)
        try await store.take([StoreCase.record("2", at: "10:30", holders: ["dad"], revision: 1)])
        #expect(try await store.desk.passes(.id("x"))[0].appointments.count == 1)
    }

    @Test func whatVanishedFromACompleteExportIsReportedAndStays() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", at: "11:00")])
        let outcome = try await store.take([StoreCase.record("1")], importID: "i2")
        let vanished = try await store.desk.close(BookClosing(
            importID: "i2", source: "s", complete: StoreCase.today.interval(in: StoreCase.zone), outcome: outcome, refused: 0))
        #expect(vanished.map(\.externalID) == ["2"])
        #expect(try await store.rows().count == 2)
    }

    @Test func aServiceThatTheCentreDoesNotHaveIsRefusedByLine() async throws {
        let store = try StoreCase()
        let outcome = try await store.take([StoreCase.record("1", service: "nowhere"), StoreCase.record("2")])
        #expect(outcome.added == 1 && outcome.complaints.map(\.origin.line) == [2])
    }

    @Test func aChangeReachesAFamilyThatIsHere() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        try await store.take([StoreCase.record("1", cancelled: true)])
        #expect(try await store.rows().map(\.bookChanged) == [true])
    }

    @Test func personalDetailsExpire() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        #expect(try await store.desk.eraseExpired() == 0)
        store.set("10:00", day: 31)
        #expect(try await store.desk.eraseExpired() == 1)
        store.set("10:00")
        #expect(try await store.rows().first?.name == nil)
    }
}
