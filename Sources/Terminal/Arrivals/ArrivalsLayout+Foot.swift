import Reception

extension ArrivalsLayout {
    /// All about the chosen line, which the columns may have had to shorten. A long message takes some of its room.
    var detail: [ScreenLine] {
        let all = height >= 35 ? 3 : height >= 16 ? 2 : height >= 10 ? 1 : 0
        let room = max(all - (messageLines(nil).count - 1), 0)
        let lines = clipped(detailText, room)
        let padded = lines + Array(repeating: "", count: room - lines.count)
        return padded.map { ScreenLine($0, model.isLost ? .dim : .plain) }
    }

    private var detailText: String {
        if let row = model.chosenRow { return model.words(of: row).detail }
        guard let notice = model.chosenNotice else { return "" }
        let words = model.words(of: notice)
        return say("staff.notice.at", ["code": words.code, "kiosk": words.kiosk, "time": words.time]) + ". " + words.full
    }

    /// What was done, why not, or what is asked; else which part of the list is in sight.
    func messageLines(_ position: String?) -> [ScreenLine] {
        switch model.prompt {
        case .search: return [ScreenLine(Cells.cut(searchText, columns), .bold)]
        case .confirm(let act, let target): return [question(act, target)]
        case .none, .filter, .help: break
        }
        guard let message = model.message else {
            return [ScreenLine(Cells.fit("", columns - Cells.width(position ?? "")) + (position ?? ""))]
        }
        return clipped(Cells.safe(message.text), height >= 16 ? 2 : 1).map {
            ScreenLine($0, message.isFault ? [.bold, .urgent] : [.bold, .well])
        }
    }

    private func question(_ act: StaffAct, _ target: String) -> ScreenLine {
        let row = model.board.rows.first { $0.id == act.target }
        let key = row.flatMap { ArrivalsModel.question(before: act.kind, on: $0) } ?? "staff.confirm.undo-arrival"
        let keys = " (\(say("terminal.yes-no")))"
        let question = say(key, ["row": target])
        return ScreenLine(Cells.cut(Cells.cut(question, max(columns - Cells.width(keys), 12)) + keys, columns), [.bold, .attention, .reverse])
    }

    /// A text on at most so many lines.
    func clipped(_ text: String, _ most: Int) -> [String] {
        let lines = Cells.wrap(text, columns)
        guard lines.count > most else { return lines }
        return most == 0 ? [] : lines.prefix(most - 1) + [Cells.cut(lines.dropFirst(most - 1).joined(separator: " "), columns)]
    }

    /// The end of what is typed stays in sight.
    var searchText: String {
        var text = "/" + model.search
        while Cells.width(text) > columns - 1 { text.removeFirst() }
        return text
    }

    /// What the keys do: on as many lines as are needed in a large window, on one in a small one.
    var hints: [ScreenLine] {
        let all = Self.keys.map { "\($0.key) \(say($0.label))" }
        let most = height >= 20 ? 3 : height >= 14 ? 2 : 1
        let lines = flow(all)
        let kept = lines.count <= most ? lines : flow(shortened(all, most))
        return kept.prefix(most).map { ScreenLine($0, .reverse).filled(to: columns, .reverse) }
    }

    static let keys: [(key: String, label: String)] = [
        ("c", "terminal.key.call"), ("s", "terminal.key.seen"), ("d", "terminal.key.done"), ("l", "terminal.key.left"),
        ("n", "terminal.key.not-come"), ("u", "terminal.key.undo"), ("i", "terminal.key.answer"), ("a", "terminal.key.acknowledge"),
        ("f", "terminal.key.filter"), ("/", "terminal.key.search"), ("e", "terminal.key.expected"), ("x", "terminal.key.past"),
        ("j/k", "terminal.key.move"), ("?", "terminal.key.help"), ("q", "terminal.key.quit"),
    ]

    /// Without as many from the middle as it takes: help and quit always stay, and help names all the others.
    private func shortened(_ all: [String], _ most: Int) -> [String] {
        var first = Array(all.dropLast(2))
        while !first.isEmpty, flow(first + all.suffix(2)).count > most { first.removeLast() }
        return first + all.suffix(2)
    }

    private func flow(_ texts: [String]) -> [String] {
        texts.reduce(into: [String]()) { lines, text in
            if let last = lines.last, Cells.width(last) + 2 + Cells.width(text) <= columns {
                lines[lines.count - 1] += "  " + text
            } else {
                lines.append(Cells.cut(text, columns))
            }
        }
    }
}
