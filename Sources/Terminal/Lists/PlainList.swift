public import Reception
public import Words

/// The board as lines of text, for scripts and screen readers.
///
/// One line for each row, its fields parted by tabs and always as many: state, token, name, service, place, since, due,
/// adjustments, notes. An empty field is `-`. Notices come first, as `notice`, code, time, kiosk, reason. The words are
/// the user's language's; a script that must not depend on it reads the JSON form.
public enum PlainList {
    /// All lines, each with its line feed: what needs a person, then all rows.
    public static func text(_ board: Board, centre: Centre, language: Language) -> String {
        (notices(board, centre, language) + rows(board, centre, language)).map { $0.line + "\n" }.joined()
    }

    /// The lines that are new or differ from the board before, each after the time of the change.
    public static func changes(from old: Board, to new: Board, centre: Centre, language: Language) -> String {
        let known = Set((notices(old, centre, language) + rows(old, centre, language)).map(\.change))
        let time = Cells.safe(language.time(new.now, in: centre.zone))
        return (notices(new, centre, language) + rows(new, centre, language))
            .filter { !known.contains($0.change) }
            .map { "\(time)\t\($0.line)\n" }.joined()
    }

    /// A line, and what of it tells a change from the mere passing of minutes.
    private struct Entry {
        var line: String
        var change: String
    }

    private static func rows(_ board: Board, _ centre: Centre, _ language: Language) -> [Entry] {
        board.rows.sorted { BoardOrder.isBefore($0, $1) }.map { row in
            let words = RowWords(row, centre: centre, language: language, now: board.now, day: board.day)
            let notes = ([words.speaks] + words.fullFlags).filter { !$0.isEmpty }.joined(separator: ", ")
            let line = fields([words.state, words.token, words.name, words.service, words.place, words.sinceTime, due(words),
                               words.needs, notes])
            return Entry(line: line, change: row.id + "\t" + line)
        }
    }

    private static func notices(_ board: Board, _ centre: Centre, _ language: Language) -> [Entry] {
        board.notices.map { notice in
            let words = NoticeWords(notice, centre: centre, language: language, day: board.day)
            let known = [words.reason, words.answer].filter { !$0.isEmpty }.joined(separator: " ")
            let start = [Cells.safe(language("terminal.notice")), words.code, words.time, words.kiosk]
            let line = fields(start + [words.isOverdue ? "! \(words.overdue) \(known)" : known])
            return Entry(line: line, change: fields(start + [known]))
        }
    }

    private static func due(_ words: RowWords) -> String {
        words.due.isEmpty ? "" : "\(words.say("staff.column.due")) \(words.due)"
    }

    private static func fields(_ fields: [String]) -> String {
        fields.map { $0.isEmpty ? "-" : $0 }.joined(separator: "\t")
    }
}
