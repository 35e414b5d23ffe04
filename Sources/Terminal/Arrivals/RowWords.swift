import Foundation
import Reception
import Words

/// One row of the board in words, safe to be shown on a terminal. What is not known is empty.
struct RowWords {
    let row: BoardRow
    let centre: Centre
    let language: Language
    let now: Date

    init(_ row: BoardRow, centre: Centre, language: Language, now: Date, day: CentreDay) {
        (self.row, self.centre, self.language, self.now) = (row, centre, language, now)
    }

    var state: String { say("staff.state.\(row.state.rawValue)") }
    var token: String { row.token.map { Cells.safe(language.name(of: $0)) } ?? "" }

    var name: String {
        if row.protected { return say("staff.protected") }
        if let role = row.role { return say("staff.role.\(role.rawValue)") }
        return row.name.map(Cells.safe) ?? ""
    }

    /// How the row is spoken of: by its token, else by its name.
    var label: String {
        [token, name, service].first { !$0.isEmpty } ?? say("staff.no-name")
    }

    var service: String { row.service.map { Cells.safe(centre.name(of: $0)) } ?? "" }
    var place: String { row.place.map { Cells.safe(centre.name(of: $0)) } ?? "" }
    var due: String { row.due.map { Cells.safe(language.time($0, in: centre.zone)) } ?? "" }

    /// Whole minutes since the row stands as it does; `nil` for what is only expected.
    var minutes: Int? {
        guard row.state != .expected, let since = row.since else { return nil }
        let minutes = now.timeIntervalSince(since) / 60
        return minutes.isFinite ? Int(min(max(minutes, 0), 100_000)) : nil
    }

    /// "24 min", and the time for which it is expected where nobody has come.
    var since: String {
        if row.state == .expected { return due }
        return minutes.map { say("duration.short", ["count": language.number($0)]) } ?? ""
    }

    var sinceTime: String {
        guard row.state != .expected, let since = row.since else { return "" }
        return say("staff.since", ["time": language.time(since, in: centre.zone)])
    }

    var needs: String { row.adjustments.map(adjustment).joined(separator: ", ") }

    /// What the language is called in the user's own; empty where it is the centre's first.
    var speaks: String {
        guard let tag = row.language, tag != centre.languages.first else { return "" }
        let name = Locale(identifier: language.code).localizedString(forIdentifier: tag) ?? tag
        return say("staff.language", ["language": name])
    }

    /// All in one text, for the search.
    var everything: String {
        [state, token, name, service, place, due, speaks, notes].joined(separator: "\n")
    }

    func say(_ key: String, _ values: [String: String] = [:]) -> String { Cells.safe(language(key, values)) }

    private func adjustment(_ adjustment: Adjustment) -> String {
        let kind = say("adjustment.\(adjustment.kind.rawValue)")
        let detail = Cells.safe(adjustment.detail ?? "")
        if detail.isEmpty { return kind }
        return adjustment.kind == .other ? detail : say("adjustment.with-detail", ["adjustment": kind, "detail": detail])
    }
}
