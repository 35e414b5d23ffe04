import Words

/// The help: each key, and what it does, in a sentence.
enum ArrivalsHelp {
    private static let keys: [(key: String, text: String)] = [
        ("c, Enter", "terminal.help.call"), ("s", "terminal.help.seen"), ("d", "terminal.help.done"), ("l", "terminal.help.left"),
        ("n", "terminal.help.not-come"), ("u", "terminal.help.undo"), ("i", "terminal.help.answer"), ("a", "terminal.help.acknowledge"),
        ("m", "terminal.help.mark-release"), ("p", "terminal.help.protect"),
        ("j k ↓ ↑", "terminal.help.move"), ("PgDn PgUp", "terminal.help.page"), ("Home End", "terminal.help.ends"),
        ("Tab", "terminal.help.notices"), ("f", "terminal.help.filter"), ("/", "terminal.help.search"),
        ("Esc", "terminal.help.all"), ("e", "terminal.help.expected"), ("x", "terminal.help.past"),
        ("Ctrl-L", "terminal.help.redraw"), ("?", "terminal.help.help"), ("q", "terminal.help.quit"),
    ]

    /// The lines at the model's width: what does not fit beside its key goes on below it.
    static func lines(_ model: ArrivalsModel) -> [String] {
        keys.flatMap { key, text in
            let lines = Cells.wrap(Cells.safe(model.language(text)), max(model.size.columns - 12, 10))
            return lines.enumerated().map { "  " + Cells.fit($0 == 0 ? key : "", 9) + " " + $1 }
        }
    }
}
