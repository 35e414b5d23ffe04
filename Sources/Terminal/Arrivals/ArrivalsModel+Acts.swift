import Reception
import Words

/// What staff do to the chosen line.
extension ArrivalsModel {
    mutating func act(_ kind: StaffAct.Kind) -> [ArrivalsEffect] {
        if kind == .acknowledge || kind == .answer { return actOnNotice(kind) }
        guard let row = (kind == .undo ? rowOutOfSight : nil) ?? chosenRow else {
            message = Message(text: language("terminal.nothing-chosen"))
            return []
        }
        let words = words(of: row)
        guard (row.acts + row.markings).contains(kind) else {
            let values = ["act": language("staff.act.\(kind.rawValue)"), "row": words.label, "state": words.state]
            message = Message(text: language("terminal.cannot", values))
            return []
        }
        let act = StaffAct(kind, row.id)
        if Self.question(before: kind, on: row) != nil {
            prompt = .confirm(act, on: words.label)
            return []
        }
        return send(act, on: words.label)
    }

    mutating func send(_ act: StaffAct, on target: String) -> [ArrivalsEffect] {
        message = Message(text: language("terminal.working", ["row": target]))
        justActed = act.target
        return [.act(act, on: target)]
    }

    /// The row that the last act took out of sight.
    private var rowOutOfSight: BoardRow? {
        guard let justActed, !rows.contains(where: { $0.id == justActed }) else { return nil }
        return board.rows.first { $0.id == justActed && $0.acts.contains(.undo) }
    }

    /// Whether an act that was asked about is still what it was when the question was put.
    func isPossible(_ act: StaffAct) -> Bool {
        board.rows.contains { $0.id == act.target && Self.question(before: act.kind, on: $0) != nil }
    }

    /// The key of what is asked before an act that is hard to take back, or that lets somebody go who must be looked to.
    static func question(before kind: StaffAct.Kind, on row: BoardRow) -> String? {
        switch kind {
        case .undo where row.undoEndsArrival: "staff.confirm.undo-arrival"
        case .left where row.flags.contains(.doNotRelease): "staff.confirm.left"
        case .unmarkRelease: "staff.confirm.unmark-release"
        case .unprotect: "staff.confirm.unprotect"
        default: nil
        }
    }

    /// Sets a mark on the chosen row's person, or takes it off: what the row does not have is set.
    mutating func mark(_ kinds: [StaffAct.Kind]) -> [ArrivalsEffect] {
        act(kinds.first { chosenRow?.markings.contains($0) == true } ?? kinds[0])
    }

    /// The chosen notice, or the only one. Of several, the user says which: each is a family of its own.
    private mutating func actOnNotice(_ kind: StaffAct.Kind) -> [ArrivalsEffect] {
        let notice = chosenNotice ?? (board.notices.count == 1 ? board.notices.first : nil)
        if let notice {
            let name = kind == .answer ? name : nil
            return send(StaffAct(kind, notice.ticket, name: name), on: words(of: notice).code)
        }
        if let first = board.notices.first {
            (cursor, cursorIndex) = (.notice(first.ticket), 0)
            message = Message(text: language("terminal.choose-notice"))
        } else {
            message = Message(text: language("staff.notice.none"))
        }
        return []
    }
}
