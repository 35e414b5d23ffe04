import Foundation
import GRDB
public import Reception

extension HubStore {
    public func rollCall() async throws -> RollCallSheet {
        let now = surroundings.now()
        return try await readValue { [self] db in
            let last = try lastRollCall(at: now, in: db)
            return RollCallSheet(position: try Journal.head(in: db)!.position, here: try here(now, in: db), rollCall: last?.rollCall)
        }
    }

    public func act(_ act: RollCallAct) async throws {
        let now = surroundings.now()
        try await decide { [self] db in
            let last = try lastRollCall(at: now, in: db)
            let step = try RollCallRules.step(
                act, on: last?.rollCall, here: try here(now, in: db), seconds: (last?.seconds(until: now) ?? 0, last?.tick))
            _ = try record(change(try body(step, of: last), at: now, from: "staff"), in: db)
        }
    }

    /// Without a step the last one is taken back.
    private func body(_ step: RollCalled.Step?, of last: LastRollCall?) throws -> Change.Body {
        switch (step, last) {
        case (.began(let kind, let there)?, _): return .rollCalled(RollCalled(rollCall: newID(), step: .began(kind, there: there)))
        case (let step?, let last?): return .rollCalled(RollCalled(rollCall: last.rollCall.id, step: step))
        case (nil, let last?): return .undone(Undone(change: .init(last.change), steps: []))
        case (_, nil): throw DeskError(.conflict, cause: "no roll-call goes on")
        }
    }
}
