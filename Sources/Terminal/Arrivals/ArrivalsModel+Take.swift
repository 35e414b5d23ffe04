import Foundation
import Reception
import Words

extension ArrivalsModel {
    /// Something has happened at this machine's time `time`. What is to be done about it comes back.
    mutating func take(_ event: ArrivalsEvent, at time: Date) -> [ArrivalsEffect] {
        local = time
        switch event {
        case .key(let key): return press(key)
        case .resized(let size): self.size = size
        case .tick: return retryBoard() + askSync()
        case .signal(let signal): return hear(signal)
        case .board(let board): return show(board)
        case .boardFailed(let error): return miss(error)
        case .sync(let states): syncs = states
        case .acted(let act, let target, let error): return report(act, on: target, error)
        }
        return []
    }

    private mutating func hear(_ signal: DeskSignal) -> [ArrivalsEffect] {
        switch signal {
        case .at(let position):
            let wasLost = isLost
            connection = .live
            if wasLost { message = Message(text: language("terminal.back")) }
            return wasLost || position != board.position ? load() : []
        case .lost(let error, let again):
            boardFault = false
            connection = .lost(error, again: local.addingTimeInterval(again.seconds))
            return []
        }
    }

    /// One fetch at a time: what changes meanwhile is fetched after it.
    mutating func load() -> [ArrivalsEffect] {
        if loading { stale = true }
        guard !loading else { return [] }
        (loading, stale, retry) = (true, false, nil)
        return [.loadBoard]
    }

    private mutating func show(_ new: Board) -> [ArrivalsEffect] {
        tellNewNotices(new)
        (board, received, loading) = (new, local, false)
        if boardFault { (boardFault, connection) = (false, .live) }
        keepCursor()
        if case .confirm(let act, _) = prompt, !isPossible(act) { prompt = .none }
        return stale ? load() : []
    }

    /// A board that could not be had is asked for again: the last one stays, and the screen says since when.
    private mutating func miss(_ error: DeskError) -> [ArrivalsEffect] {
        (loading, stale, boardFault) = (false, false, true)
        let again = local.addingTimeInterval(5)
        retry = again
        connection = .lost(error, again: again)
        return []
    }

    private mutating func retryBoard() -> [ArrivalsEffect] {
        guard let retry, local >= retry else { return [] }
        return load()
    }

    private mutating func report(_ act: StaffAct, on target: String, _ error: DeskError?) -> [ArrivalsEffect] {
        if let error {
            let why = language("terminal.failed", ["row": target, "reason": reason(of: error)])
            message = Message(text: why, isFault: true)
        } else {
            message = Message(text: language("terminal.did.\(act.kind.rawValue)", ["row": target]))
        }
        // After a conflict the list is what has to be looked at.
        return load()
    }

    private func reason(of error: DeskError) -> String {
        switch error.code {
        case .unreachable: Cells.safe(error.cause)
        default: "\(language(error.sentence)) (\(Cells.safe(error.cause)))"
        }
    }

    private mutating func tellNewNotices(_ new: Board) {
        let known = Set(board.notices.map(\.ticket))
        guard let notice = new.notices.first(where: { !known.contains($0.ticket) }) else { return }
        let words = words(of: notice)
        message = Message(text: "\(language("staff.notice.title")): \(words.code). \(words.reason)", isFault: true)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
