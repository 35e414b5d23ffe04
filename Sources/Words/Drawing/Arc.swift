import Foundation

/// A piece of a circle between two points.
enum Arc {
    static func direction(_ angle: Double) -> Point { Point(cos(angle), sin(angle)) }

    /// The points of an arc after its first (SVG 2, implementation notes on arcs, for a circle).
    /// - Parameters:
    ///   - isLarge: more than half of the circle.
    ///   - isForward: in the direction in which angles grow.
    static func points(from a: Point, to b: Point, radius: Double, isLarge: Bool, isForward: Bool) -> [Point] {
        let chord = b - a, length = chord.squaredLength.squareRoot()
        guard length > 0 else { return [] }
        let radius = max(radius, length / 2)
        let height = max(0, radius * radius - length * length / 4).squareRoot() / length * (isLarge == isForward ? -1 : 1)
        let centre = 0.5 * (a + b) + height * Point(-chord.y, chord.x)
        let first = angle(of: a - centre)
        var turn = angle(of: b - centre) - first
        if isForward, turn < 0 { turn += 2 * .pi }
        if !isForward, turn > 0 { turn -= 2 * .pi }
        let pieces = 16
        return (1...pieces).map { centre + radius * direction(first + turn * Double($0) / Double(pieces)) }
    }

    private static func angle(of point: Point) -> Double { atan2(point.y, point.x) }
}
