extension BoardPlan {
    /// The wiring table: line, pin, resistors, and what hangs on it.
    public var wiring: String {
        let rows = lines.map(row)
        let head = ["Line", "Where", "Resistors", "What"]
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head, widths.map { String(repeating: "-", count: $0) }] + rows).map { cells in
            let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return "| \(padded.joined(separator: " | ")) |"
        }.joined(separator: "\n")
    }

    private func row(_ line: BoardLine) -> [String] {
        let name = line.activeLow ? "\(line.line), active low" : line.line
        return [name, profile.pin(of: line.line)?.place ?? "", resistors(line), line.kiosk.map { "\(line.meaning), \($0)" } ?? "\(line.meaning)"]
    }

    /// A pull of its own makes the level safe before the hub starts and after it has died, whatever the chip does. 10 kΩ is strong
    /// against the chip's own pull (about 50 kΩ) and weak against what drives the line.
    private func resistors(_ line: BoardLine) -> String {
        guard profile != .simulated else { return "" }
        let pull = line.activeLow ? "10 kΩ to 3.3 V" : "10 kΩ to ground"
        switch line.meaning {
        case .lamp, .heartbeat: return "470 Ω in series with an LED, or a transistor; \(pull)"
        case .sounder: return "a transistor; \(pull)"
        case .button, .presence, .door: return "1 kΩ in series with the contact; \(pull)"
        }
    }
}
