import Reception
import Words

/// The arrivals screen as lines of styled cells: a pure picture of the model at its size.
struct ArrivalsLayout {
    let model: ArrivalsModel

    init(_ model: ArrivalsModel) { self.model = model }

    var columns: Int { model.size.columns }
    var height: Int { model.size.rows }

    /// As many lines as the window has rows, each exactly as wide as the window.
    var lines: [ScreenLine] {
        if model.size.isTooSmall { return fill([ScreenLine(Cells.cut(tooSmall, columns), .bold)]) }
        switch model.prompt {
        case .help(let line): return help(from: line)
        case .filter(let index): return choices(index)
        case .none, .search, .confirm: return list
        }
    }

    /// Where text is being typed, for the terminal's own cursor, which screen readers and magnifiers follow.
    var caret: (row: Int, column: Int)? {
        guard case .search = model.prompt, !model.size.isTooSmall else { return nil }
        let row = height - hints.count - 1
        return (row, min(Cells.width(searchText), columns - 1))
    }

    private var list: [ScreenLine] {
        let head = head + notices
        let hints = hints
        let below = detail
        let room = max(height - head.count - below.count - messageLines(nil).count - hints.count, 0)
        return fill(head + Array(table(room).prefix(room)), below + messageLines(position(room)) + hints)
    }

    /// Lines at the top, lines at the bottom, and nothing between them.
    func fill(_ top: [ScreenLine], _ bottom: [ScreenLine] = []) -> [ScreenLine] {
        let top = top.prefix(max(height - bottom.count, 0))
        let between = max(height - top.count - bottom.count, 0)
        return (top + Array(repeating: ScreenLine(), count: between) + bottom).suffix(height).map { line in
            line.filled(to: columns, line.spans.last.map { $0.style.intersection(.reverse) } ?? .plain)
        }
    }

    func say(_ key: String, _ values: [String: String] = [:]) -> String { Cells.safe(model.language(key, values)) }
    func count(_ key: String, _ count: Int) -> String { Cells.safe(model.language.plural(key, count)) }

    private var tooSmall: String {
        let least = ScreenSize.least
        return say("terminal.too-small", ["columns": "\(least.columns)", "lines": "\(least.rows)"])
    }
}
