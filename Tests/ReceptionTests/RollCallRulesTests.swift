import Foundation
import Reception
import Testing

@Suite("What an act does to a roll-call") struct RollCallRulesTests {
    private func running(_ rows: [RollCallRow]) -> RollCall {
        RollCall(id: "r", kind: .drill, began: Date(timeIntervalSince1970: 0), rows: rows)
    }

    private let rows = [
        RollCallRow(id: "visit:a"), RollCallRow(id: "others:p", count: 3), RollCallRow(id: "visit:b", hasLeft: true),
    ]

    private func step(_ act: RollCallAct, _ rollCall: RollCall?, tick: Int? = nil) throws(DeskError) -> RollCalled.Step? {
        try RollCallRules.step(act, on: rollCall, here: 5, seconds: (200, tick))
    }

    private func refused(_ act: RollCallAct, _ rollCall: RollCall?, tick: Int? = nil) -> DeskError? {
        #expect(throws: DeskError.self) { try step(act, rollCall, tick: tick) }
    }

    @Test func whoHasLeftIsOutAndThoseWhoCameAlongCount() {
        let rollCall = running(rows)
        #expect(rollCall.people == 5 && rollCall.missing == 4)
    }

    @Test func itBeginsOnce() throws {
        #expect(try step(RollCallAct(.startReal), nil) == .began(.real, there: 5))
        var over = running([])
        over.end = RollCall.End(there: 1, missing: 0, seconds: 10)
        #expect(try step(RollCallAct(.startDrill), over) == .began(.drill, there: 5))
        #expect(refused(RollCallAct(.startDrill), running(rows))?.code == .conflict)
    }

    @Test func rowsAreTickedAndUntickedAndWhoHasLeftStays() throws {
        #expect(try step(RollCallAct(.out, rows: ["visit:a", "visit:b"]), running(rows)) == .ticked(rows: ["visit:a"], isOut: true))
        #expect(try step(RollCallAct(.notOut, rows: ["others:p"]), running(rows)) == .ticked(rows: ["others:p"], isOut: false))
        #expect(refused(RollCallAct(.out, rows: ["visit:nobody"]), running(rows))?.code == .notFound)
        #expect(refused(RollCallAct(.out), running(rows))?.code == .invalid)
        #expect(refused(RollCallAct(.out, rows: ["visit:a"]), nil)?.code == .conflict)
    }

    /// The time is that of the last tick, not that of whoever remembers to press the button.
    @Test func theTimeIsUntilTheLastOneWasOut() throws {
        let out = rows.map { RollCallRow(id: $0.id, count: $0.count, isOut: true) }
        #expect(try step(RollCallAct(.end, missing: 0), running(out), tick: 61) == .ended(.init(there: 5, missing: 0, seconds: 61)))
        #expect(try step(RollCallAct(.end, missing: 0), running([])) == .ended(.init(there: 0, missing: 0, seconds: 200)))
        #expect(try step(RollCallAct(.end, missing: 4), running(rows), tick: 61) == .ended(.init(there: 5, missing: 4, seconds: 200)))
        #expect([0, 59, 60, 61].map { RollCall.End.minutes($0) } == [0, 1, 1, 2])
    }

    /// Another may have taken a tick back since the page was drawn.
    @Test func whoeverEndsItHasSeenHowItStands() {
        #expect(refused(RollCallAct(.end, missing: 0), running(rows)) == DeskError(.conflict, cause: "missing: it is 4 now"))
        #expect(refused(RollCallAct(.end), running(rows))?.code == .conflict)
    }

    @Test func aStartIsTakenBackBeforeAnybodyIsTickedAndAnEndAtAnyTime() throws {
        #expect(try step(RollCallAct(.undo), running(rows)) == nil)
        #expect(refused(RollCallAct(.undo), running(rows), tick: 5)?.code == .conflict)
        var over = running([])
        over.end = RollCall.End(there: 1, missing: 0, seconds: 10)
        #expect(try step(RollCallAct(.undo), over, tick: 5) == nil)
        #expect(refused(RollCallAct(.undo), nil)?.code == .conflict)
    }
}
