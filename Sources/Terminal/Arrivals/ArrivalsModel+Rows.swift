import Foundation
import Reception

/// Which lines are on the screen, and which one is chosen.
extension ArrivalsModel {
    /// The rows that are shown: who waits first, who waits longest first of all.
    var rows: [BoardRow] {
        board.rows.filter { isShown($0.state) && fits($0) && isFound($0) }.sorted { BoardOrder.isBefore($0, $1) }
    }

    /// The lines that the cursor can stand on, from top to bottom.
    var stops: [Cursor] {
        board.notices.map { .notice($0.ticket) } + rows.map { .row($0.id) }
    }

    var chosenRow: BoardRow? {
        if case .row(let id) = cursor { board.rows.first { $0.id == id } } else { nil }
    }

    var chosenNotice: Notice? {
        if case .notice(let ticket) = cursor { board.notices.first { $0.ticket == ticket } } else { nil }
    }

    /// All that can be chosen to be shown: everything, then the places and the services of today's rows.
    var filters: [Filter] {
        let places = Set(board.rows.compactMap(\.place)).sorted { centre.name(of: $0) < centre.name(of: $1) }
        let services = Set(board.rows.compactMap(\.service)).sorted { centre.name(of: $0) < centre.name(of: $1) }
        return [.all] + places.map { .place($0) } + services.map { .service($0) }
    }

    /// The cursor moves by so many lines, and stops at the ends.
    mutating func move(_ lines: Int) {
        let stops = stops
        guard !stops.isEmpty else { return cursor = nil }
        let index = stops.firstIndex { $0 == cursor } ?? min(cursorIndex, stops.count - 1)
        cursorIndex = min(max(index + lines, 0), stops.count - 1)
        cursor = stops[cursorIndex]
    }

    /// After the list has changed: the cursor stays on its line, or takes the one that came in its place.
    mutating func keepCursor() {
        move(0)
    }

    /// After another part of the list was asked for: its first row is chosen, unless the chosen one is in it.
    mutating func chooseFound() {
        let rows = rows
        if let first = rows.first, !rows.contains(where: { cursor == .row($0.id) }) { cursor = .row(first.id) }
        keepCursor()
    }

    private func isShown(_ state: BoardRow.State) -> Bool {
        switch state {
        case .expected: showsExpected
        case .done, .notCome: showsDone
        case .waiting, .called, .seen, .working: true
        }
    }

    private func fits(_ row: BoardRow) -> Bool {
        switch filter {
        case .all: true
        case .place(let place): row.place == place
        case .service(let service): row.service == service
        }
    }

    private func isFound(_ row: BoardRow) -> Bool {
        let wanted = search.folded
        return wanted.isEmpty || words(of: row).everything.folded.contains(wanted)
    }
}

/// The order of the board's rows on every text screen and list.
enum BoardOrder {
    static func isBefore(_ one: BoardRow, _ other: BoardRow) -> Bool {
        key(one) < key(other)
    }

    private static func key(_ row: BoardRow) -> (Int, Double, Double, String) {
        let since = row.state == .expected ? 0 : row.since?.timeIntervalSince1970 ?? .infinity
        return (rank(row.state), since, row.due?.timeIntervalSince1970 ?? .infinity, row.id)
    }

    private static func rank(_ state: BoardRow.State) -> Int {
        switch state {
        case .waiting: 0
        case .called: 1
        case .seen: 2
        case .expected: 3
        case .working: 4
        case .done: 5
        case .notCome: 6
        }
    }
}

extension String {
    /// As it is compared in a search: "Żaneta" is found by "zaneta", and "Łukasz" by "luk".
    var folded: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .replacingOccurrences(of: "ł", with: "l")
    }
}

extension Centre {
    func name(of place: Place.ID) -> String { self.place(place)?.name ?? place.rawValue }
    func name(of service: Service.ID) -> String { self.service(service)?.name ?? service.rawValue }
    func name(of kiosk: Kiosk.ID) -> String { self.kiosk(kiosk)?.name ?? kiosk.rawValue }
}
