import Foundation

/// A pattern as dots: what of it is ink. It repeats in both directions (SVG 2, 14.3, with `userSpaceOnUse`).
struct Tile: Sendable {
    private struct Mark: Sendable {
        let outline: Outline
        /// Half of a line's width; `nil` for a shape that is filled.
        let reach: Double?
        /// Less than half covers: then one dot of four stands for it.
        let isFaint: Bool

        func covers(_ point: Point) -> Bool {
            guard let reach else { return outline.contains(point) }
            return outline.pieces.contains { $0.isNear(point, within: reach) }
        }
    }

    private let size: Point
    /// What `rotate()` says, the other way round, in radians.
    private let turn: Double
    private let marks: [Mark]

    /// - Parameter lines: the `<pattern>`, and its shapes, one a line.
    init(_ lines: [Substring]) {
        let own = Attributes(lines.first ?? "")
        size = Point(own.number("width") ?? 1, own.number("height") ?? 1)
        turn = -(own["patternTransform"].flatMap { Double($0.dropFirst("rotate(".count).dropLast()) } ?? 0) * .pi / 180
        marks = lines.dropFirst().compactMap { line in
            let attributes = Attributes(line), element = line.dropFirst().prefix { $0 != " " }
            return Outline(element, attributes).map {
                Mark(outline: $0, reach: attributes.number("stroke-width").map { $0 / 2 }, isFaint: attributes.number("opacity") ?? 1 < 0.5)
            }
        }
    }

    /// Whether a dot there is ink.
    func isInk(at point: Point) -> Bool {
        let turned = Point(point.x * cos(turn) - point.y * sin(turn), point.x * sin(turn) + point.y * cos(turn))
        let inside = Point(Self.rest(turned.x, size.x), Self.rest(turned.y, size.y))
        let isThinned = Int(inside.x) % 2 + Int(inside.y) % 2 > 0
        return marks.contains { $0.covers(inside) && !($0.isFaint && isThinned) }
    }

    private static func rest(_ value: Double, _ size: Double) -> Double { value - size * (value / size).rounded(.down) }
}
