extension ArrivalsLayout {
    /// The choice of what is shown, in place of the list.
    func choices(_ index: Int) -> [ScreenLine] {
        let filters = model.filters
        let room = max(height - 4, 1)
        let chosen = min(index, filters.count - 1)
        let first = min(max(chosen - room / 2, 0), max(filters.count - room, 0))
        let lines = filters[first..<min(first + room, filters.count)].enumerated().map { offset, filter in
            let isChosen = first + offset == chosen
            return ScreenLine(Cells.fit((isChosen ? "> " : "  ") + label(of: filter), columns), isChosen ? [.bold, .reverse] : .plain)
        }
        return fill([ScreenLine(Cells.fit(say("staff.filter"), columns), [.bold, .reverse]), ScreenLine()] + lines, [foot("terminal.choose")])
    }

    private func label(of filter: ArrivalsModel.Filter) -> String {
        switch filter {
        case .all: name(of: filter)
        case .place: "\(say("staff.column.place")): \(name(of: filter))"
        case .service: "\(say("staff.column.service")): \(name(of: filter))"
        }
    }

    func help(from line: Int) -> [ScreenLine] {
        let all = ArrivalsHelp.lines(model)
        let first = min(line, max(all.count - (height - 3), 0))
        let lines = all.dropFirst(first).map { ScreenLine(Cells.cut($0, columns)) }
        let foot = foot("terminal.help.close")
        return fill([ScreenLine(Cells.fit(say("terminal.help.title"), columns), [.bold, .reverse]), ScreenLine()] + lines, [foot])
    }

    private func foot(_ key: String) -> ScreenLine {
        ScreenLine(Cells.fit(say(key), columns), .reverse)
    }
}
