import Reception
import Words

extension ArrivalsLayout {
    /// The column headings and as many rows as there is room for, with the chosen one among them.
    func table(_ room: Int) -> [ScreenLine] {
        let rows = model.rows
        guard !rows.isEmpty else { return ["", empty].map { ScreenLine(Cells.cut($0, columns)) } }
        let table = columns(of: rows)
        let widths = ColumnFit.widths(of: table, in: columns - 2, gap: gap)
        return [heading(table, widths)] + span(room).map { index in
            line(rows[index], table.map { $0.texts[index] }, widths)
        }
    }

    private var gap: Int { columns < 100 ? 1 : 2 }

    private var empty: String {
        model.board.rows.isEmpty ? say("staff.empty") : say("staff.empty-filter")
    }

    private func columns(of rows: [BoardRow]) -> [ColumnFit.Column] {
        let words = rows.map { model.words(of: $0) }
        func column(_ title: String, _ text: (RowWords) -> String, _ least: Int, _ most: Int, _ rank: Int) -> ColumnFit.Column {
            ColumnFit.Column(title: say(title), texts: words.map(text), least: least, most: most, rank: rank)
        }
        return [
            column("staff.column.state", \.state, 10, 14, 0),
            column("staff.column.token", \.token, 11, 24, 1),
            column("staff.column.name", \.name, 8, 20, 2),
            column("staff.column.service", \.service, 8, 34, 6),
            column("staff.column.place", \.place, 8, 24, 5),
            column("staff.column.since", \.since, 6, 16, 3),
            column("terminal.column.flags", \.notes, 10, 80, 4),
        ]
    }

    private func heading(_ table: [ColumnFit.Column], _ widths: [Int]) -> ScreenLine {
        ScreenLine(Cells.fit("  " + cells(table.map(\.title), widths), columns), [.bold, .underline])
    }

    /// Which part of the list is in sight; `nil` where all of it is.
    func position(_ room: Int) -> String? {
        let span = span(room)
        guard span.count < model.rows.count else { return nil }
        let values = ["first": "\(span.lowerBound + 1)", "last": "\(span.upperBound)", "all": "\(model.rows.count)"]
        return say("terminal.lines", values)
    }

    /// The rows that are in sight, the chosen one in their middle where that is possible.
    private func span(_ room: Int) -> Range<Int> {
        let rows = model.rows
        let body = max(room - 1, 1)
        let chosen = rows.firstIndex { $0.id == model.chosenRow?.id } ?? 0
        let first = min(max(chosen - body / 2, 0), max(rows.count - body, 0))
        return first..<min(first + body, rows.count)
    }

    private func line(_ row: BoardRow, _ texts: [String], _ widths: [Int]) -> ScreenLine {
        let isChosen = model.chosenRow?.id == row.id
        let style = model.isLost ? .dim : style(of: row)
        let text = Cells.fit((isChosen ? "> " : "  ") + cells(texts, widths), columns)
        return ScreenLine(text, isChosen ? style.subtracting(.dim).union([.reverse, .bold]) : style)
    }

    private func cells(_ texts: [String], _ widths: [Int]) -> String {
        zip(texts, widths).filter { $1 > 0 }.map { Cells.fit($0, $1) }.joined(separator: String(repeating: " ", count: gap))
    }

    private func style(of row: BoardRow) -> Style {
        switch row.state {
        case .waiting: row.late ? [.bold, .attention] : .attention
        case .called: [.bold, .well]
        case .seen: .busy
        case .expected, .working: .plain
        case .done, .notCome: .dim
        }
    }
}
