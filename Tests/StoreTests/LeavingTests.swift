import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("Leaving") struct LeavingTests {
    /// A mother with a child at ten and its sister at half past, under her pass `x`; the father is on a pass `y` for the child's
    /// appointment in the afternoon.
    private func family(_ marks: [PersonMark]? = nil, protected: Bool = false) async throws -> StoreCase {
        let store = try StoreCase()
        try await store.take([
            StoreCase.record("1", protected: protected, marks: marks), StoreCase.record("2", at: "10:30", person: "sister"),
            StoreCase.record("3", at: "16:00", service: "clinic", holders: ["dad"]),
        ])
        _ = try await store.holdPass()
        _ = try await store.holdPass("y", holder: "dad")
        return store
    }

    private func arrive(_ store: StoreCase) async throws -> ArrivalSlip { try #require(try await store.slip("x")) }

    private func ask(_ store: StoreCase, _ code: String) async throws -> LeaveAnswer {
        try await store.desk.askLeaving(LeaveQuestion(code: code, kiosk: "main", moment: store.now))
    }

    private func asked(_ store: StoreCase, _ code: String) async throws -> LeaveSlip {
        guard case .asks(let slip) = try await ask(store, code) else { throw DeskError(.notFound, cause: "refused") }
        return slip
    }

    private func announce(_ store: StoreCase, _ slip: LeaveSlip, _ members: [Int]? = nil, transport: Bool = false) async throws {
        let visits = members.map { $0.map { slip.members[$0].visit } } ?? slip.members.map(\.visit)
        try await store.desk.announce(LeaveAnnouncement(
            arrival: slip.arrival, pass: slip.pass, visits: visits, transport: transport, kiosk: "main"))
    }

    private func notice(_ store: StoreCase) async throws -> Notice.Leaving? { try await store.desk.board().notices.first?.leaving }

    @Test func whoLeavesIsAnnouncedAndReleasesNobody() async throws {
        let store = try await family()
        let arrived = try await arrive(store)
        let slip = try await asked(store, "x")
        #expect(slip.members.map(\.initial) == ["A", "A"])
        try await announce(store, slip, [0], transport: true)
        let notice = try #require(try await notice(store))
        #expect(notice.tokens == [arrived.token] && notice.count == 1 && notice.transport && !notice.confirm)
        #expect(try await store.rows().filter { $0.flags.contains(.leaving) }.count == 1)
        #expect(try await store.rows().filter { $0.state == .waiting }.count == 2)
    }

    @Test func staffEndTheVisitsAndWithTheLastTheNotice() async throws {
        let store = try await family()
        _ = try await arrive(store)
        try await announce(store, try await asked(store, "x"))
        for left in [1, 0] {
            let row = try #require(try await store.rows().first { $0.flags.contains(.leaving) })
            try await store.desk.act(StaffAct(.left, row.id))
            #expect(try await store.desk.board().notices.count == (left == 0 ? 0 : 1))
        }
        #expect(try await store.rows().allSatisfy { !$0.flags.contains(.leaving) })
        let gone = try #require(try await store.rows().first { $0.state == .done })
        try await store.desk.act(StaffAct(.undo, gone.id))
        #expect(try await notice(store)?.count == 1)
        #expect(try await store.rows().contains { $0.flags.contains(.leaving) })
    }

    @Test func whoIsDoneAlreadyCanLeaveAndComeBack() async throws {
        let store = try await family()
        _ = try await arrive(store)
        for _ in 0..<2 { try await store.desk.act(StaffAct(.done, try #require(try await store.rows().first { $0.state == .waiting }).id)) }
        try await announce(store, try await asked(store, "x"))
        let row = try #require(try await store.rows().first { $0.flags.contains(.leaving) })
        #expect(row.state == .done && row.acts == [.left, .undo])
        try await store.desk.act(StaffAct(.left, row.id))
        #expect(try await notice(store)?.count == 1)
        try await store.desk.act(StaffAct(.undo, row.id))
        #expect(try await notice(store)?.count == 2)
    }

    @Test func acknowledgingClosesTheNoticeAlone() async throws {
        let store = try await family()
        _ = try await arrive(store)
        try await announce(store, try await asked(store, "x"))
        try await store.desk.act(StaffAct(.acknowledge, try #require(try await store.desk.board().notices.first).ticket))
        #expect(try await store.desk.board().notices.isEmpty)
        #expect(try await store.rows().filter { $0.flags.contains(.leaving) }.count == 2)
    }

    @Test func anAnnouncementIsTakenBackAndNotTheArrival() async throws {
        let store = try await family()
        _ = try await arrive(store)
        let before = try await store.rows()
        try await announce(store, try await asked(store, "x"))
        let row = try #require(try await store.rows().first { $0.flags.contains(.leaving) })
        #expect(!row.undoEndsArrival)
        try await store.desk.act(StaffAct(.undo, row.id))
        #expect(try await store.rows() == before)
        #expect(try await store.desk.board().notices.isEmpty)
    }

    @Test func theTransportComesAfterwards() async throws {
        let store = try await family()
        _ = try await arrive(store)
        let slip = try await asked(store, "x")
        try await announce(store, slip)
        try await announce(store, slip, transport: true)
        #expect(try await store.desk.board().notices.map { $0.leaving?.transport } == [true])
        try await store.desk.act(StaffAct(.undo, try #require(try await store.rows().first { $0.flags.contains(.leaving) }).id))
        #expect(try await store.desk.board().notices.isEmpty)
        #expect(try await store.rows().allSatisfy { !$0.flags.contains(.leaving) })
    }

    @Test func aChildThatCameWithAnotherLeavesOnlyAfterStaffHaveConfirmed() async throws {
        let store = try await family()
        _ = try await arrive(store)
        let slip = try await asked(store, "y")
        #expect(slip.members.count == 1 && slip.members[0].initial == "A")
        try await announce(store, slip)
        #expect(try await notice(store)?.confirm == true)
        #expect(try await notice(store)?.cautions == [.otherParty])
    }

    @Test func aPassNeverAnnouncesWhoIsNotOnIt() async throws {
        let store = try await family()
        _ = try await arrive(store)
        let mothers = try await asked(store, "x"), fathers = try await asked(store, "y")
        let sister = try #require(mothers.members.map(\.visit).first { $0 != fathers.members[0].visit })
        await #expect(throws: DeskError.self) {
            try await store.desk.announce(LeaveAnnouncement(arrival: nil, pass: "y", visits: [sister], transport: false, kiosk: "main"))
        }
    }

    @Test func aProtectedChildIsNotTheFathersToAskAbout() async throws {
        let store = try await family(protected: true)
        _ = try await arrive(store)
        #expect(try await asked(store, "x").members.count == 2)
        guard case .refused(let refusal) = try await ask(store, "y") else { Issue.record("not refused"); return }
        #expect(refusal.outcome == .seePerson && refusal.lookUp == .nobodyHere)
    }

    @Test func whoIsHereForSomethingSensitiveIsTheirOwnPassesToAskAbout() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", service: "refuge", holders: []), StoreCase.record("2", at: "15:00")])
        _ = try await store.holdPass()
        let refuge = try await store.desk.passes(.appointment(source: "s", externalID: "1"))[0]
        _ = try await store.desk.keep(Pass(
            id: "own", holder: nil, appointments: refuge.appointments.map(\.appointment.id), from: StoreCase.today,
            until: StoreCase.today.advanced(by: 9), code: "C"))
        _ = try await store.slip("own")
        #expect(try await asked(store, "own").members.count == 1)
        guard case .refused = try await ask(store, "x") else { Issue.record("the family's pass tells of it"); return }
    }

    @Test func theScreenOfAnArrivalAsksWithoutAPass() async throws {
        let store = try await family()
        let walkIn = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let answer = try await store.desk.askLeaving(LeaveQuestion(arrival: walkIn.arrival, kiosk: "main", moment: store.now))
        guard case .asks(let slip) = answer else { Issue.record("refused"); return }
        #expect(slip.members.map(\.initial) == [nil] && slip.arrival == walkIn.arrival)
        try await announce(store, slip)
        #expect(try await notice(store)?.tokens == [walkIn.token])
    }

    @Test(arguments: [("?bad-signature", Outcome.unreadable), ("elsewhere", .otherCentre), ("x", .seePerson), ("y", .revoked), ("?unknown-key", .unknown)])
    func whatIsNoPassOfThoseWhoAreHereIsRefused(code: String, outcome: Outcome) async throws {
        let store = try await family()
        try await store.desk.revoke("y")
        guard case .refused(let refusal) = try await ask(store, code) else { Issue.record("not refused"); return }
        #expect(refusal.outcome == outcome && !refusal.ticket.isEmpty)
        #expect(try await store.desk.board().notices.map(\.ticket) == [refusal.ticket])
    }

    @Test func scansForLeavingDoNotLetLookUpsRest() async throws {
        let store = try await family()
        for _ in 0..<20 { _ = try await ask(store, "x") }
        #expect(try await store.desk.lookUpRests(at: "main") == false)
    }

    @Test func aForgedArrivalIsNobodys() async throws {
        let store = try await family()
        _ = try await arrive(store)
        let answer = try await store.desk.askLeaving(LeaveQuestion(arrival: "'; --", kiosk: "main", moment: store.now))
        guard case .refused = answer else { Issue.record("not refused"); return }
    }

    @Test func aFaceIsKeptWithItsHourAndCountedWhereThereAreEnough() async throws {
        let store = try StoreCase()
        for face in [1, 5, 5, 5, 4, 4, 3] { try await store.desk.feedBack(Feedback(face: face, kiosk: "main")) }
        try await store.desk.feedBack(Feedback(face: 5, answer: .yes, kiosk: "main"))
        #expect(try await store.desk.board().faces == nil)
        try await store.desk.feedBack(Feedback(face: 2, kiosk: "main"))
        #expect(try await store.desk.board().faces?.counts == [1, 1, 1, 2, 3])
        let records = try await store.desk.database.pool.read { try Journal.records(after: nil, limit: 100, in: $0) }.filter { $0.kind == "fed-back" }
        #expect(records.count == 9 && Set(records.map(\.wall)).count == 1)
        #expect(records.allSatisfy { $0.wall.contains("T09:00:00") && $0.change?.moment.boottime == 0 })
        store.set("09:50", day: 1)
        #expect(try await store.desk.board().faces == nil)
        await #expect(throws: DeskError.self) { try await store.desk.feedBack(Feedback(face: 6, kiosk: "main")) }
    }
}
