import Reception

extension ArrivalsLayout {
    /// What needs a person: each on a line, around the chosen one where there are more than have room.
    var notices: [ScreenLine] {
        let all = model.board.notices
        guard !all.isEmpty else { return [] }
        let room = min(height >= 35 ? 6 : height >= 20 ? 3 : 1, all.count)
        let chosen = all.firstIndex { $0.ticket == model.chosenNotice?.ticket } ?? 0
        let first = min(max(chosen - room / 2, 0), all.count - room)
        let lines = all[first..<(first + room)].map(line)
        return height >= 20 ? [heading(all.count, room)] + lines : lines
    }

    private func heading(_ all: Int, _ shown: Int) -> ScreenLine {
        let count = shown < all ? " (\(shown)/\(all))" : " (\(all))"
        return ScreenLine(Cells.cut("! " + say("staff.notice.title") + count, columns), [.bold, .urgent])
    }

    private func line(_ notice: Notice) -> ScreenLine {
        let words = model.words(of: notice)
        let isChosen = model.chosenNotice?.ticket == notice.ticket
        var line = ScreenLine(isChosen ? "> " : "  ", .bold)
        line.add(Cells.fit(words.code, 8) + "  ", [.bold, .urgent])
        if columns >= 60 { line.add("\(words.time)  \(words.kiosk)  ") }
        if words.isOverdue { line.add(Cells.cut("! \(words.overdue) ", max(columns - line.width, 0)), [.bold, .urgent]) }
        line.add(Cells.cut(words.brief, max(columns - line.width, 0)))
        return isChosen ? line.filled(to: columns).styled(.reverse) : line.styled(model.isLost ? .dim : .plain)
    }
}
