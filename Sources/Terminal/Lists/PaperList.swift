import Foundation
public import Reception
public import Words

/// The day's appointments on paper, for the day on which the hub is dead: plain text, 80 columns, with a box to tick.
public enum PaperList {
    static let width = 80

    /// All appointments of the board by their time, whoever of them has arrived already with the box ticked.
    ///
    /// Each is a line of time, name, service and place, and below it what to do differently. Pages are the printer's matter.
    public static func text(_ board: Board, centre: Centre, language: Language) -> String {
        let rows = board.rows.filter { $0.due != nil }.sorted { ($0.due ?? .distantPast, $0.id) < ($1.due ?? .distantPast, $1.id) }
        let entries = rows.map { entry(RowWords($0, centre: centre, language: language, now: board.now, day: board.day)) }
        let body = entries.isEmpty ? [Cells.safe(language("paper.empty"))] : entries.flatMap(\.self)
        return (head(board, centre, language) + body + [rule, Cells.safe(language("paper.shred"))])
            .map { trimmed($0) + "\n" }.joined()
    }

    private static let rule = String(repeating: "-", count: width)

    private static func head(_ board: Board, _ centre: Centre, _ language: Language) -> [String] {
        let title = Cells.safe(language("paper.title", ["day": language.day(board.day)]))
        let printed = Cells.safe(language("paper.printed", ["time": language.time(board.now, in: centre.zone)]))
        return [Cells.cut(Cells.safe(centre.name), width), Cells.cut("\(title). \(printed)", width), rule]
    }

    /// `[ ]  2:30pm    Amina K.          Speech and language   Blue room`
    private static func entry(_ words: RowWords) -> [String] {
        let hasCome = words.row.state != .expected && words.row.state != .notCome
        let name = words.name.isEmpty ? words.say("staff.no-name") : words.name
        let first = [hasCome ? "[x]" : "[ ]", Cells.fit(words.due, 9), Cells.fit(name, 18),
                     Cells.fit(words.service, 26), Cells.fit(words.place, 18)].joined(separator: " ")
        let token = words.token.isEmpty ? "" : "\(words.say("staff.column.token")): \(words.token)"
        // On paper nothing can be looked up: what the line has no room for stands below it.
        let cut = [(name, 18), (words.service, 26), (words.place, 18)].filter { Cells.width($0) > $1 }.map(\.0)
        let below = (cut + [words.needs, words.speaks, token] + words.fullFlags).filter { !$0.isEmpty }.joined(separator: "; ")
        return [first] + Cells.wrap(below, width - 14).map { String(repeating: " ", count: 14) + $0 }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
