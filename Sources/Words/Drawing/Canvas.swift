/// Draws shapes onto dots: one dot is one unit, and its middle decides.
struct Canvas {
    private(set) var bitmap: Bitmap
    /// Where the first dot lies.
    private let origin: Point

    init(side: Int, origin: Point) { (bitmap, self.origin) = (Bitmap(width: side, height: side), origin) }

    /// Fills a shape (the rule `nonzero` of SVG): `ink` says of each point whether it is black.
    mutating func fill(_ outline: Outline, ink: (Point) -> Bool) {
        guard let box = outline.box else { return }
        for y in rows(of: box) {
            let crossings = outline.crossings(at: middle(0, y).y).sorted { $0.x < $1.x }
            var turns = 0
            for (crossing, next) in zip(crossings, crossings.dropFirst()) {
                turns += crossing.turn
                guard turns != 0 else { continue }
                for x in dots(from: crossing.x, to: next.x) { bitmap[x, y] = ink(middle(x, y)) }
            }
        }
    }

    /// A line of some width along a shape.
    mutating func stroke(_ outline: Outline, width: Double, ink: Bool) {
        for piece in outline.pieces {
            guard let box = Box([piece.from, piece.to], margin: width / 2) else { continue }
            for y in rows(of: box) {
                for x in dots(from: box.low.x, to: box.high.x) where piece.isNear(middle(x, y), within: width / 2) { bitmap[x, y] = ink }
            }
        }
    }

    private func middle(_ x: Int, _ y: Int) -> Point { Point(origin.x + Double(x) + 0.5, origin.y + Double(y) + 0.5) }

    private func rows(of box: Box) -> Range<Int> { Self.range(box.low.y - origin.y, box.high.y - origin.y, bitmap.height) }

    private func dots(from low: Double, to high: Double) -> Range<Int> { Self.range(low - origin.x, high - origin.x, bitmap.width) }

    /// The dots whose middles lie between.
    private static func range(_ low: Double, _ high: Double, _ count: Int) -> Range<Int> {
        let first = min(count, max(0, Int((low - 0.5).rounded(.up))))
        return first..<max(first, min(count, Int((high - 0.5).rounded(.down)) + 1))
    }
}
