/// A drawing in SVG as text. Colours are of Okabe and Ito's palette, which the colour-blind tell apart; what differs in colour differs
/// in pattern as well. Nothing is styled inline, so that it stands on a page that allows none.
struct Drawing {
    private(set) var body = ""
    let width, height: Double
    /// Tells its patterns from those of other drawings on a page.
    let name: String

    static let ink = "#1d1d1d", line = "#8a8a8a", blue = "#0072b2", orange = "#d55e00", pale = "#d9d9d9"

    init(width: Double, height: Double, name: String) { (self.width, self.height, self.name) = (width, height, name) }

    mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String? = nil) {
        let edge = stroke.map { " stroke=\"\($0)\"" } ?? ""
        body += "<rect x=\"\(Self.n(x))\" y=\"\(Self.n(y))\" width=\"\(Self.n(width))\" height=\"\(Self.n(max(0, height)))\" fill=\"\(fill)\"\(edge)/>"
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = Drawing.line, width: Double = 1, dash: String? = nil) {
        let dashes = dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        body += "<line x1=\"\(Self.n(x1))\" y1=\"\(Self.n(y1))\" x2=\"\(Self.n(x2))\" y2=\"\(Self.n(y2))\" stroke=\"\(stroke)\" stroke-width=\"\(Self.n(width))\"\(dashes)/>"
    }

    mutating func path(_ points: [(x: Double, y: Double)], stroke: String, width: Double, dash: String? = nil) {
        guard points.count > 1 else { return }
        let text = points.enumerated().map { "\($0 == 0 ? "M" : "L")\(Self.n($1.x)) \(Self.n($1.y))" }.joined(separator: " ")
        let dashes = dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        body += "<path d=\"\(text)\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(Self.n(width))\"\(dashes)/>"
    }

    mutating func text(_ text: String, _ x: Double, _ y: Double, anchor: String = "middle", size: Double = 13, fill: String = Drawing.ink) {
        body += "<text x=\"\(Self.n(x))\" y=\"\(Self.n(y))\" text-anchor=\"\(anchor)\" font-size=\"\(Self.n(size))\" fill=\"\(fill)\">\(Self.escaped(text))</text>"
    }

    /// A hatched pattern under which nothing was told or counted.
    mutating func hatch() {
        body += """
            <defs><pattern id="hatch-\(name)" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="6" height="6" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="6" stroke="\(Self.line)" stroke-width="2"/></pattern></defs>
            """
    }

    var hatched: String { "url(#hatch-\(name))" }

    /// - Parameter says: what the drawing shows, in a sentence: whoever does not see it hears this.
    func svg(says: String) -> String {
        """
        <svg class="chart" viewBox="0 0 \(Self.n(width)) \(Self.n(height))" role="img" aria-label="\(Self.escaped(says))" \
        font-family="inherit" xmlns="http://www.w3.org/2000/svg">\(body)</svg>
        """
    }

    /// At most one decimal, the same on every machine.
    static func n(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : "", whole = abs(tenths)
        return whole % 10 == 0 ? "\(sign)\(whole / 10)" : "\(sign)\(whole / 10).\(whole % 10)"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

/// The marks of an axis from zero: 1, 2 or 5 times a power of ten apart, at most six of them.
enum Axis {
    static func marks(to most: Int) -> [Int] {
        var step = 1
        for factor in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000] {
            step = factor
            if most <= factor * 5 { break }
        }
        return Array(stride(from: 0, through: (max(most, 1) + step - 1) / step * step, by: step))
    }
}
