/// A point of a drawing, or the way from one to another, in its units.
struct Point: Hashable, Sendable {
    var x, y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }

    static let zero = Point(0, 0)

    var squaredLength: Double { x * x + y * y }

    static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    static func * (factor: Double, point: Point) -> Point { Point(factor * point.x, factor * point.y) }

    /// How far along `self` another reaches, as a share of its squared length.
    func along(_ other: Point) -> Double { x * other.x + y * other.y }
}

/// An upright rectangle.
struct Box: Hashable, Sendable {
    var low, high: Point

    /// The least one around some points, and a margin; `nil` where there are none.
    init?(_ points: some Sequence<Point>, margin: Double = 0) {
        var box: (low: Point, high: Point)?
        for point in points {
            guard let (low, high) = box else {
                box = (point, point)
                continue
            }
            box = (Point(min(low.x, point.x), min(low.y, point.y)), Point(max(high.x, point.x), max(high.y, point.y)))
        }
        guard let box else { return nil }
        (low, high) = (Point(box.low.x - margin, box.low.y - margin), Point(box.high.x + margin, box.high.y + margin))
    }

    func contains(_ point: Point) -> Bool {
        point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y
    }
}
