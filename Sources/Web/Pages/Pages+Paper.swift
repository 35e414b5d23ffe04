import Foundation
public import Reception
import Words

extension Pages {
    /// The day on paper, for the day the hub is dead: all that is expected or here, in the order of its time, with a box to tick.
    ///
    /// - Parameter standalone: whether the style is inside the page, so that it can be kept as one file; a served page links it.
    public func paper(lang: String, board: Board, standalone: Bool = false) -> String {
        let language = languages.language(lang)
        let title = language("paper.title", ["day": language.day(board.day)])
        let rows = board.rows.filter { $0.state != .notCome }.sorted { (Self.time(of: $0), $0.id) < (Self.time(of: $1), $1.id) }
        return render(
            .paper, in: language, frame: printFrame(language, title: title, standalone: standalone),
            PaperPage(
                title: title, centre: centre.name,
                printed: language("paper.printed", ["time": language.time(board.now, in: centre.zone)]),
                isEmpty: rows.isEmpty, rows: rows.map { line($0, language) }))
    }

    private static func time(of row: BoardRow) -> Date { row.due ?? row.since ?? .distantFuture }

    private func line(_ row: BoardRow, _ language: Language) -> PaperPage.Row {
        PaperPage.Row(
            time: (row.due ?? row.since).map { language.time($0, in: centre.zone) } ?? "",
            name: rowName(row, language),
            token: row.token.map { language.name(of: $0) }, isHere: row.state != .expected,
            service: row.role == nil ? shown(row.service)?.name.apart ?? language("staff.no-service") : language("staff.state.working"),
            place: centre.place(row.place).map { sign($0, in: language) }, needs: needs(row, language))
    }
}

struct PaperPage: Sendable {
    let title, centre, printed: String
    let isEmpty: Bool
    let rows: [Row]

    struct Row: Sendable {
        let time, name: String
        let token: String?
        let isHere: Bool
        let service: String
        let place: PlaceSign?
        let needs: [String]
    }
}
