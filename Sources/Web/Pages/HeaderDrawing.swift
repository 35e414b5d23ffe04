import Reception

/// The header seen from above, with a lamp or a button at each pin that is used. What it shows stands in words beside it, so that it
/// has none of its own but the pins' numbers.
struct HeaderDrawing {
    let lines: [DrawnLine]
    /// The colour of a line's place, by its name in the style sheet.
    let colour: (DrawnLine) -> String

    /// `nil` where no line is on a header of 40 pins.
    var svg: String? {
        let used = Dictionary(lines.compactMap { line in HeaderPin.number(of: line.name).map { ($0, line) } }) { one, _ in one }
        guard !used.isEmpty else { return nil }
        let pins = (1...40).map { pin in used[pin].map { taken(pin, $0) } ?? free(pin) }
        return """
            <svg viewBox="0 0 500 140" focusable="false"><rect class="header-body" x="6" y="46" width="488" height="48" rx="6"/>\
            \(pins.joined())</svg>
            """
    }

    private func free(_ pin: Int) -> String { "<circle class=\"pin\" cx=\"\(column(pin))\" cy=\"\(row(pin))\" r=\"5\"/>" }

    /// Even pins stand in the outer row, at the board's edge.
    private func taken(_ pin: Int, _ line: DrawnLine) -> String {
        let (x, y, end) = (column(pin), row(pin), pin.isMultiple(of: 2) ? 18 : 122)
        let state = line.isOn ? "on" : "off"
        let shape = line.direction == .output ? "<circle class=\"lamp lamp-\(state)\" cx=\"\(x)\" cy=\"\(end)\" r=\"10\"/>"
            : "<rect class=\"key key-\(state)\" x=\"\(x - 9)\" y=\"\(end - 9)\" width=\"18\" height=\"18\" rx=\"4\"/>"
        return """
            <g class="colour-\(colour(line))"><path class="wire" d="M\(x) \(y)V\(end)"/>\(shape)\
            <circle class="pin pin-taken" cx="\(x)" cy="\(y)" r="9"/><text class="pin-number" x="\(x)" y="\(y + 4)">\(pin)</text></g>
            """
    }

    private func column(_ pin: Int) -> Int { 22 + (pin - 1) / 2 * 24 }
    private func row(_ pin: Int) -> Int { pin.isMultiple(of: 2) ? 58 : 82 }
}
