import Reception

/// A table as it is taken away: names, texts, and nothing that was not shown.
public struct FigureTable: Sendable, Hashable {
    /// The measure and its period. A CSV has no title.
    public var title: String
    /// The first names the period's parts, each further one a column of figures.
    public var header: [String]
    /// As many texts as the header has; what is no number is a shorthand of the legend.
    public var rows: [[String]]
    /// What is counted, what the shorthands mean, and how small counts are hidden.
    public var notes: [String]

    public init(title: String, header: [String], rows: [[String]], notes: [String]) {
        (self.title, self.header, self.rows, self.notes) = (title, header, rows, notes)
    }

    /// The rows of the period's parts. Sums stand on the page; a table that is taken away has none, so that nobody adds them in twice.
    /// - Parameter rounding: what is said of the thresholds (``Disclosure/says``).
    public init(_ answer: Answer, rounding: String = Disclosure.usual.says) {
        let unit = answer.rows.first?.span.unit.rawValue ?? "period"
        self.init(
            title: "\(answer.question.measure.title), \(answer.question.span)", header: [unit] + answer.columns,
            rows: answer.rows.map { [$0.span.description] + $0.figures.map(\.text) },
            notes: [answer.question.measure.definition, Figure.legend, answer.question.measure.rounding(rounding)])
    }
}

extension FigureTable {
    /// RFC 4180 as the GOV.UK tabular data standard has it: UTF-8, one header row in snake_case, CRLF, no row of sums.
    public var csv: String {
        ([header.map(Self.snake)] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// `90th percentile` becomes `90th_percentile`; `% over 15` becomes `percent_over_15`.
    static func snake(_ text: String) -> String {
        let words = text.lowercased().replacing("%", with: "percent ").split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "unknown" : words.joined(separator: "_")
    }

    /// A spreadsheet reads no formula in it: what begins like one is led by an apostrophe.
    static func field(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r\n".contains($0) } == true ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// The columns aligned, each row with a small bar of its last figure, and the notes below.
    public var text: String {
        let cells = [header] + rows
        let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let most = max(1, rows.compactMap { $0.last.flatMap { Int($0) } }.max() ?? 0)
        let lines = cells.enumerated().map { number, row in
            let texts = row.enumerated().map { column, text in column == 0 ? Self.left(text, widths[0]) : Self.right(text, widths[column]) }
            let bar = number == 0 ? "" : row.last.flatMap { Int($0) }.map { Self.bar($0, of: most) } ?? ""
            return texts.joined(separator: "  ") + (bar.isEmpty ? "" : "  " + bar)
        }
        return ([title, ""] + lines + [""] + notes.dropFirst()).joined(separator: "\n")
    }

    private static func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    private static func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

    /// Eighths of a letter's width, at most 16 letters.
    private static func bar(_ value: Int, of most: Int) -> String {
        let eighths = value * 128 / most
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }
}

/// The form in which tools read an answer: numbers are numbers, and shorthands are texts.
public struct AnswerDocument: Encodable, Sendable {
    private let answer: Answer

    public init(_ answer: Answer) { self.answer = answer }

    private enum Key: String, CodingKey { case measure, title, definition, period, by, columns, rows, whole, yearBefore = "year_before", legend, partial }

    /// One object; a figure that may not be shown is a text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let measure = answer.question.measure
        try container.encode(measure.name, forKey: .measure)
        try container.encode(measure.title, forKey: .title)
        try container.encode(measure.definition, forKey: .definition)
        try container.encode(answer.question.span.description, forKey: .period)
        try container.encodeIfPresent(answer.question.by?.name, forKey: .by)
        try container.encode(answer.columns, forKey: .columns)
        try container.encode(answer.rows.map(Row.init), forKey: .rows)
        try container.encode(Row(answer.whole), forKey: .whole)
        try container.encodeIfPresent(answer.yearBefore.map(Row.init), forKey: .yearBefore)
        try container.encode(Figure.legend, forKey: .legend)
    }

    private struct Row: Encodable {
        let period: String
        let figures: [Figure]

        init(_ row: Answer.Row) { (period, figures) = (row.span.description, row.figures) }
    }
}

extension Figure: Encodable {
    /// A number where it is one, else its shorthand.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encode(text) }
    }
}
