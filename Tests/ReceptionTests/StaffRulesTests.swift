import Foundation
import Reception
import Testing

@Suite struct StaffRulesTests {
    private let now = Date(timeIntervalSince1970: 1000)

    private func attendance(_ id: String, _ state: Attendance.State, due: TimeInterval? = nil) -> Attendance {
        Attendance(
            id: .init(id), visit: "v", arrival: "a", appointment: .init("x" + id), service: nil, place: nil,
            due: due.map { now.addingTimeInterval($0) }, late: false, state: state)
    }

    private func states(_ kind: StaffAct.Kind, _ first: Attendance, _ others: [Attendance] = []) -> [Attendance.State?]? {
        let facts = StaffFacts(attendance: first, since: now, siblings: others.map { ($0, now) })
        return StaffRules.decide(kind, facts, now: now)?.steps.map { $0.after?.state }
    }

    @Test(arguments: [
        (StaffAct.Kind.call, Attendance.State.waiting, Attendance.State.called), (.call, .called, .called), (.seen, .waiting, .seen),
        (.seen, .called, .seen), (.done, .seen, .done),
    ])
    func actsLeadOn(kind: StaffAct.Kind, from: Attendance.State, to: Attendance.State) { #expect(states(kind, attendance("1", from)) == [to]) }

    @Test(arguments: [(StaffAct.Kind.call, Attendance.State.seen), (.call, .done), (.seen, .done), (.done, .notCome), (.left, .notCome)])
    func actsThatMakeNoSenseAreNone(kind: StaffAct.Kind, state: Attendance.State) { #expect(states(kind, attendance("1", state)) == nil) }

    /// Whoever leaves after the first of two appointments is expected again for the second.
    @Test func leavingFreesWhatIsToCome() {
        #expect(states(.left, attendance("1", .seen), [attendance("2", .waiting, due: 7200)]) == [.done, nil])
        #expect(states(.left, attendance("1", .seen), [attendance("2", .waiting, due: -60)]) == [.done, .done])
    }
}
