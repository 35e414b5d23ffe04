import Foundation
import Reception
@testable import Store
import Testing

@Suite("Marks") struct MarkTests {
    private func arrived(_ records: [BookRecord]) async throws -> StoreCase {
        let store = try StoreCase()
        try await store.take(records)
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        return store
    }

    private func cautions(_ store: StoreCase) async throws -> [[Caution]] { try await store.desk.board().notices.compactMap { $0.caution?.cautions } }

    @Test func aMarkFromTheBookRaisesANoticeAsSoonAsTheyCome() async throws {
        let store = try await arrived([StoreCase.record("1", marks: [.doNotRelease])])
        #expect(try await cautions(store) == [[.doNotRelease]])
        #expect(try await store.rows()[0].flags == [.doNotRelease])
    }

    @Test func nobodyUnmarkedRaisesOne() async throws {
        let store = try await arrived([StoreCase.record("1")])
        #expect(try await store.desk.board().notices.isEmpty)
    }

    @Test func twoWhoMustNotMeetRaiseOneWhenTheSecondComes() async throws {
        let store = try await arrived([
            StoreCase.record("1", marks: [.doNotMeet("K7")]), StoreCase.record("2", person: "other", holders: ["aunt"], marks: [.doNotMeet("K7")]),
            StoreCase.record("3", person: "third", holders: ["uncle"], marks: [.doNotMeet("K8")]),
        ])
        _ = try await store.holdPass("z", holder: "uncle")
        _ = try await store.slip("z")
        #expect(try await cautions(store).isEmpty)
        _ = try await store.holdPass("y", holder: "aunt")
        let slip = try #require(try await store.slip("y"))
        #expect(try await cautions(store) == [[.doNotMeet]])
        try await store.desk.announce(LeaveAnnouncement(
            arrival: slip.arrival, pass: "y", visits: slip.stops.map(\.visit), transport: false, kiosk: "main"))
        #expect(try await store.desk.board().notices.compactMap { $0.leaving?.cautions } == [[.doNotMeet]])
    }

    @Test func whoWasNotThereAfterAllRaisesNone() async throws {
        let store = try await arrived([StoreCase.record("1", marks: [.doNotRelease]), StoreCase.record("2", at: "10:30", person: "sister")])
        let slip = try #require(try await store.slip("x"))
        _ = try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: [slip.stops[0].visit], companions: 0, kiosk: "main"))
        #expect(try await store.desk.board().notices.isEmpty)
    }

    @Test func aPartyThatFindsItsAppointmentsLaterIsLookedTo() async throws {
        let store = try StoreCase()
        _ = try await store.slip("believed")
        try await store.take([StoreCase.record("1", passes: ["believed"], marks: [.doNotRelease])])
        #expect(try await cautions(store) == [[.doNotRelease]])
    }

    @Test func leavingWithAMarkIsConfirmed() async throws {
        let store = try await arrived([StoreCase.record("1", marks: [.doNotRelease])])
        let slip = try #require(try await store.slip("x"))
        try await store.desk.announce(LeaveAnnouncement(
            arrival: slip.arrival, pass: slip.pass, visits: slip.stops.map(\.visit), transport: false, kiosk: "main"))
        #expect(try await store.desk.board().notices.compactMap { $0.leaving?.cautions } == [[.doNotRelease]])
    }

    @Test func staffSetMarksAndTakeThemOffOnARow() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        for kind in [StaffAct.Kind.markRelease, .markRelease, .protect] {
            try await store.desk.act(StaffAct(kind, try #require(try await store.rows().first).id))
        }
        let row = try #require(try await store.rows().first)
        #expect(row.flags == [.doNotRelease] && row.protected && row.name == nil && row.markings == [.unmarkRelease, .unprotect])
        guard case .refused = try await store.lookUp() else { Issue.record("a protected person was found"); return }
        for kind in [StaffAct.Kind.unprotect, .unmarkRelease] { try await store.desk.act(StaffAct(kind, row.id)) }
        let after = try #require(try await store.rows().first)
        #expect(after.flags.isEmpty && !after.protected && after.name == "Ala K.")
    }

    @Test func aFileSetsMarksAndTakesNoneOff() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", marks: [.doNotRelease])])
        #expect(try await store.take([StoreCase.record("1", marks: [.doNotRelease])]).unchanged == 1)
        #expect(try await store.take([StoreCase.record("1", marks: [.doNotMeet("A")])]).changed == 1)
        #expect(try await store.take([StoreCase.record("1")]).unchanged == 1)
        #expect(try await store.rows()[0].flags == [.doNotRelease, .doNotMeet])
    }

    @Test(arguments: ["attendance:none", "appointment:none", "rubbish", "", "attendance:"]) func rowsThatAreNoneAreRefused(target: String) async throws {
        let store = try StoreCase()
        await #expect(throws: DeskError.self) { try await store.desk.act(StaffAct(.markRelease, target)) }
    }

    @Test func aRowOfNobodyCannotBeMarked() async throws {
        let store = try StoreCase()
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let row = try #require(try await store.rows().first)
        #expect(row.markings.isEmpty)
        await #expect(throws: DeskError.self) { try await store.desk.act(StaffAct(.protect, row.id)) }
    }
}
