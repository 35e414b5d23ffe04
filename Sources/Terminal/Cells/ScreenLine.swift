/// One line of the screen: pieces of text, each in one style.
struct ScreenLine: Equatable, Sendable {
    var spans: [Span]

    struct Span: Equatable, Sendable {
        var text: String
        var style: Style
    }

    init(_ text: String = "", _ style: Style = .plain) {
        spans = text.isEmpty ? [] : [Span(text: text, style: style)]
    }

    /// What a person reads, without the styles.
    var text: String { spans.map(\.text).joined() }
    var width: Int { spans.reduce(0) { $0 + Cells.width($1.text) } }

    mutating func add(_ text: String, _ style: Style = .plain) {
        if !text.isEmpty { spans.append(Span(text: text, style: style)) }
    }

    /// The line filled with spaces to so many columns, in the style of its last piece if that stands out.
    func filled(to columns: Int, _ style: Style = .plain) -> ScreenLine {
        var line = self
        line.add(String(repeating: " ", count: max(columns - width, 0)), style)
        return line
    }

    /// All of the line with something more to its style.
    func styled(_ more: Style) -> ScreenLine {
        var line = self
        line.spans = spans.map { Span(text: $0.text, style: $0.style.union(more)) }
        return line
    }
}
