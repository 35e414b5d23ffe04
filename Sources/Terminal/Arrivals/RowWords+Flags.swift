import Reception
import Words

/// What staff must know besides: in a word each for the list, in full for the line below it.
extension RowWords {
    /// "late, Quiet place, book changed, +2"
    var notes: String {
        ([unproved, row.late ? say("terminal.flag.late") : nil, needs.isEmpty ? nil : needs] + flags("terminal.flag")
            + [row.bookChanged ? say("terminal.flag.book-changed") : nil, companions])
            .compactMap(\.self).joined(separator: ", ")
    }

    var fullFlags: [String] {
        ([unproved, row.late ? say("staff.late") : nil] + flags("staff.flag")
            + [row.bookChanged ? say("staff.book-changed") : nil, others])
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
