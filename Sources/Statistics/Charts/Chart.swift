/// Charts, drawn here and sent as they are: no script, and each with a table beside it.
public enum Chart {
    /// One bar, or one point of a line.
    public struct Point: Sendable, Hashable {
        /// What stands below it, where there is room.
        public var label: String
        /// As it may be shown; what is confidential is drawn as such, and never as nothing.
        public var figure: Figure

        public init(_ label: String, _ figure: Figure) { (self.label, self.figure) = (label, figure) }
    }

    private static let width = 720.0, height = 300.0, left = 56.0, right = 84.0, top = 16.0, bottom = 40.0

    /// Bars from zero. What is confidential is a hatched stub, what is missing a gap.
    public static func bars(_ points: [Point], name: String, says: String) -> String {
        var (drawing, scale) = ground(points, name)
        let step = (width - left - 16) / Double(max(1, points.count))
        let base = scale(0)
        for (number, point) in points.enumerated() {
            let x = left + Double(number) * step + step * 0.12
            switch point.figure {
            case .count(let count):
                drawing.rect(x, scale(count), step * 0.76, base - scale(count), fill: Drawing.blue)
                if points.count <= 16, count > 0 { drawing.text(String(count), x + step * 0.38, scale(count) - 4, size: 12) }
            case .confidential: drawing.rect(x, base - 8, step * 0.76, 8, fill: drawing.hatched, stroke: Drawing.line)
            case .notAvailable: drawing.text("×", x + step * 0.38, base - 4, fill: Drawing.orange)
            case .notApplicable: break
            }
        }
        labels(points, step, &drawing)
        return drawing.svg(says: says)
    }

    /// Lines from zero, each named at its end; the second is dashed. A gap in the figures is a gap in the line.
    public static func lines(_ lines: [(name: String, points: [Point])], name: String, says: String) -> String {
        let points = lines.first?.points ?? []
        var (drawing, scale) = ground(lines.flatMap(\.points), name, right: right)
        let step = (width - left - right) / Double(max(1, points.count - 1))
        for (number, line) in lines.enumerated() {
            let colour = number == 0 ? Drawing.blue : Drawing.orange, dash = number == 0 ? nil : "7 4"
            var run: [(x: Double, y: Double)] = [], last: (x: Double, y: Double)?
            for (number, point) in line.points.enumerated() {
                guard let value = point.figure.value else {
                    drawing.path(run, stroke: colour, width: 2.5, dash: dash)
                    run = []
                    continue
                }
                let at = (x: left + Double(number) * step, y: scale(value))
                drawing.rect(at.x - 2, at.y - 2, 4, 4, fill: colour)
                run.append(at)
                last = at
            }
            drawing.path(run, stroke: colour, width: 2.5, dash: dash)
            if let last { drawing.text(line.name, last.x + 8, last.y + (number == 0 ? -2 : 12), anchor: "start", size: 12, fill: Drawing.ink) }
        }
        labels(points, step, &drawing, centred: false)
        return drawing.svg(says: says)
    }

    /// The paper of a chart: marks from zero, and the scale.
    private static func ground(_ points: [Point], _ name: String, right: Double = 16) -> (Drawing, (Int) -> Double) {
        var drawing = Drawing(width: width, height: height, name: name)
        let marks = Axis.marks(to: points.compactMap(\.figure.value).max() ?? 0), most = Double(max(1, marks.last ?? 1))
        let scale = { (value: Int) -> Double in height - bottom - Double(value) / most * (height - bottom - top) }
        drawing.hatch()
        for mark in marks {
            drawing.line(left, scale(mark), width - right, scale(mark), stroke: mark == 0 ? Drawing.ink : Drawing.pale)
            drawing.text(String(mark), left - 8, scale(mark) + 4, anchor: "end", size: 12)
        }
        return (drawing, scale)
    }

    /// As many labels as have room.
    private static func labels(_ points: [Point], _ step: Double, _ drawing: inout Drawing, centred: Bool = true) {
        let every = max(1, Int((48 / max(step, 1)).rounded(.up)))
        for (number, point) in points.enumerated() where number % every == 0 {
            drawing.text(point.label, left + Double(number) * step + (centred ? step / 2 : 0), height - bottom + 18, size: 12)
        }
    }
}
