/// Roll-calls at the desk. A part of ``FrontDesk``.
public protocol RollCallDesk: Sendable {
    /// How it stands now.
    /// - Throws: ``DeskError``, where the store cannot be read.
    func rollCall() async throws -> RollCallSheet
    /// - Throws: ``DeskError``, of `conflict` where it makes no sense, or no longer.
    func act(_ act: RollCallAct) async throws
}

/// What one of staff presses on the roll-call.
public struct RollCallAct: Hashable, Sendable, Codable {
    /// Which button.
    public var kind: Kind
    /// For ``Kind/out`` and ``Kind/notOut``: ids of ``RollCallRow``.
    public var rows: [String]
    /// For ``Kind/end``: how many were missing on the page where it was pressed.
    public var missing: Int?

    public init(_ kind: Kind, rows: [String] = [], missing: Int? = nil) { (self.kind, self.rows, self.missing) = (kind, rows, missing) }

    /// The buttons of the page.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case startDrill = "start-drill", startReal = "start-real"
        case out, notOut = "not-out"
        case end
        /// Takes back the end; or the start, where nobody is ticked yet.
        case undo
    }
}

/// What an act does to the roll-call as it stands. Pure.
public enum RollCallRules {
    /// - Parameters:
    ///   - here: how many people are in the building, for a start.
    ///   - seconds: how long it has gone on; and until the last tick, where there was one.
    /// - Returns: `nil` for an undo, which is a change of its own.
    /// - Throws: ``DeskError``: the act makes no sense, or no longer.
    public static func step(_ act: RollCallAct, on rollCall: RollCall?, here: Int, seconds: (now: Int, tick: Int?)) throws(DeskError) -> RollCalled.Step? {
        let running = rollCall.flatMap { $0.end == nil ? $0 : nil }
        switch act.kind {
        case .startDrill, .startReal:
            guard running == nil else { throw DeskError(.conflict, cause: "a roll-call goes on already") }
            return .began(act.kind == .startDrill ? .drill : .real, there: here)
        case .undo:
            guard let rollCall else { throw DeskError(.conflict, cause: "there is no roll-call to take back") }
            guard rollCall.end != nil || seconds.tick == nil else {
                throw DeskError(.conflict, cause: "somebody is ticked as out already: end it instead")
            }
            return nil
        case .out, .notOut, .end:
            guard let running else { throw DeskError(.conflict, cause: "no roll-call goes on") }
            return act.kind == .end ? try end(running, act, seconds) : try tick(running, act)
        }
    }

    private static func tick(_ running: RollCall, _ act: RollCallAct) throws(DeskError) -> RollCalled.Step {
        let known = Dictionary(running.rows.map { ($0.id, $0) }) { one, _ in one }
        guard !act.rows.isEmpty else { throw DeskError(.invalid, cause: "rows: at least one is asked") }
        guard act.rows.allSatisfy({ known[$0] != nil }) else { throw DeskError(.notFound, cause: "rows: the roll-call has no such row") }
        let isOut = act.kind == .out
        // Two who tick the same row at once have both done right: what is ticked stays so.
        return .ticked(rows: act.rows.filter { known[$0]?.hasLeft == false }, isOut: isOut)
    }

    /// Whoever ends it must have seen how it stands: another may have taken a tick back meanwhile.
    private static func end(_ running: RollCall, _ act: RollCallAct, _ seconds: (now: Int, tick: Int?)) throws(DeskError) -> RollCalled.Step {
        guard act.missing == running.missing else { throw DeskError(.conflict, cause: "missing: it is \(running.missing) now") }
        let all = running.missing == 0
        return .ended(RollCall.End(there: running.people, missing: running.missing, seconds: all ? seconds.tick ?? seconds.now : seconds.now))
    }
}
