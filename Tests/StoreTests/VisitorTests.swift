import Foundation
import Reception
@testable import Store
import Testing

@Suite struct VisitorTests {
    private func signIn(
        _ store: StoreCase, _ role: Visitor.Role, _ meeting: Appointment.ID? = nil, identification: Bool = true
    ) async throws -> Visitor {
        try await store.desk.signIn(SignIn(role: role, meeting: meeting, identification: identification, kiosk: "main", moment: store.now))
    }

    @Test func whoIsHereForWorkIsOnTheListUntilTheyLeave() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", person: nil, holders: []), StoreCase.record("2"), StoreCase.record("3", at: "16:00", person: nil, holders: [])])
        let meeting = try #require(try await store.desk.meetings().first)
        #expect(try await store.desk.meetings().count == 1 && meeting.start == StoreCase.time("10:00") && meeting.place == "blue")
        let visitor = try await signIn(store, .meeting, meeting.id)
        store.set("09:51")
        _ = try await signIn(store, .contractor, identification: false)
        let rows = try await store.rows().filter { $0.state == .working }
        #expect(rows.map(\.role) == [.meeting, .contractor] && rows.map(\.identification) == [true, false])
        #expect(rows[0].due == meeting.start && rows[0].place == "blue" && rows[0].acts == [.left] && rows[0].name == nil)
        try await store.desk.act(StaffAct(.left, "visitor:\(visitor.id)"))
        #expect(try await store.rows().filter { $0.state == .working }.map(\.role) == [.contractor])
        let error = await #expect(throws: DeskError.self) { try await store.desk.act(StaffAct(.left, "visitor:\(visitor.id)")) }
        #expect(error?.code == .conflict)
        store.set("09:00", day: 1)
        #expect(try await !store.rows().contains { $0.state == .working })
    }

    @Test(arguments: [(Visitor.Role.meeting, "none"), (.volunteer, "none"), (.meeting, "")])
    func aMeetingThatIsNoneIsRefusedAndNothingIsDone(role: Visitor.Role, meeting: String) async throws {
        let store = try StoreCase()
        await #expect(throws: DeskError.self) { try await signIn(store, role, Appointment.ID(meeting)) }
        #expect(try await store.rows().isEmpty)
    }

    @Test(arguments: [StaffAct(.left, "visitor:none"), StaffAct(.left, "visitor:"), StaffAct(.call, "visitor:none")])
    func anActOnNobodyIsRefused(act: StaffAct) async throws {
        let store = try StoreCase()
        await #expect(throws: DeskError.self) { try await store.desk.act(act) }
    }

    @Test func aClockThatIsNotTrustedTurnsNobodyAway() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", person: nil, holders: [])])
        store.set("03:00", trusted: false)
        #expect(try await store.desk.meetings().count == 1)
        _ = try await signIn(store, .meeting, try await store.desk.meetings().first?.id)
        #expect(try await store.rows().contains { $0.role == .meeting })
    }
}
