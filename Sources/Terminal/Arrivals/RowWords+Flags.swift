import Reception
import Words

/// What staff must know besides: in a word each for the list, in full for the line below it.
extension RowWords {
    /// "late, Quiet place, book changed, +2"
    var notes: String {
        ([unproved, row.late ? say("terminal.flag.late") : nil, needs.isEmpty ? nil : needs] + flags("terminal.flag")
            + [row.bookChanged ? say("terminal.flag.book-changed") : nil, row.withheld ? say("terminal.flag.withheld") : nil]
            + wishes + [companions])
            .compactMap(\.self).joined(separator: ", ")
    }

    var fullFlags: [String] {
        ([unproved, row.late ? say("staff.late") : nil] + flags("staff.flag")
            + [row.bookChanged ? say("staff.book-changed") : nil, row.withheld ? say("staff.withheld") : nil] + wishes + [others])
            .compactMap(\.self)
    }

    /// Everything about the row, for the line below the list: "striped fox. Amina K. …"
    var detail: String {
        let time = row.due == nil ? "" : "\(say("staff.column.due")) \(due)"
        let parts = [label, token.isEmpty ? "" : name, service, place, state, sinceTime, time, needs, speaks]
        let flags = fullFlags.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        return unique(parts + flags).joined(separator: " · ")
    }

    private func flags(_ prefix: String) -> [String?] {
        Arrival.Flag.allCases.filter(row.flags.contains).map { say("\(prefix).\($0.rawValue)") }
    }

    private var unproved: String? { row.identification == false ? say("staff.identification.not-shown") : nil }

    /// How the party is called and where it waits, where that is not as usual.
    private var wishes: [String?] {
        let wish = row.wish.unusual
        return [wish.call?.rawValue, wish.spot?.rawValue].map { $0.map { say("staff.wish.\($0)") } }
    }

    private var companions: String? {
        row.companions.flatMap { $0 > 0 ? "+\($0)" : nil }
    }

    private var others: String? {
        row.companions.flatMap { $0 > 0 ? Cells.safe(language.plural("staff.with-others", $0)) : nil }
    }

    /// Without what is empty or was said before: a row without a token is labelled by its name.
    private func unique(_ parts: [String]) -> [String] {
        parts.reduce(into: []) { said, part in
            if !part.isEmpty, !said.contains(part) { said.append(part) }
        }
    }
}
