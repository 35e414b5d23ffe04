/// The outline of a shape: chains of points in the drawing's units, curves as short straight pieces.
struct Outline: Hashable, Sendable {
    /// A chain that is closed ends where it begins.
    let chains: [[Point]]
    /// `nil` where there is nothing.
    let box: Box?

    init(chains: [[Point]]) { (self.chains, box) = (chains, Box(chains.joined())) }

    init(path: Substring) { self.init(chains: PathReader.chains(of: path)) }

    /// An ellipse, closed.
    init(centre: Point, radii: Point) {
        let pieces = 48
        self.init(chains: [(0...pieces).map { piece in
            let direction = Arc.direction(2 * .pi * Double(piece) / Double(pieces))
            return Point(centre.x + radii.x * direction.x, centre.y + radii.y * direction.y)
        }])
    }

    /// The outline of an element of a drawing; `nil` for one that is not a path, a circle or an ellipse.
    init?(_ element: Substring, _ attributes: Attributes) {
        switch element {
        case "path": self.init(path: attributes["d"] ?? "")
        case "circle", "ellipse":
            let r = attributes.number("r")
            self.init(
                centre: Point(attributes.number("cx") ?? 0, attributes.number("cy") ?? 0),
                radii: Point(attributes.number("rx") ?? r ?? 0, attributes.number("ry") ?? r ?? 0))
        default: return nil
        }
    }

    /// Whether a point lies inside (the rule `nonzero` of SVG). Each chain counts as closed.
    func contains(_ point: Point) -> Bool {
        box?.contains(point) == true && crossings(at: point.y).filter { $0.x > point.x }.map(\.turn).reduce(0, +) != 0
    }

    /// Where the outline crosses a height, and whether it goes on downwards (1) or upwards (-1).
    func crossings(at y: Double) -> [(x: Double, turn: Int)] {
        var found: [(x: Double, turn: Int)] = []
        for chain in chains {
            guard var before = chain.last else { continue }
            for next in chain {
                if (before.y <= y) != (next.y <= y) {
                    let x = before.x + (y - before.y) / (next.y - before.y) * (next.x - before.x)
                    found.append((x, next.y > before.y ? 1 : -1))
                }
                before = next
            }
        }
        return found
    }

    /// The straight pieces.
    var pieces: [Piece] { chains.flatMap { chain in zip(chain, chain.dropFirst()).map(Piece.init) } }

    /// One straight piece of an outline.
    struct Piece: Sendable {
        let from, to: Point

        /// Whether a point lies on a line of some width along it, whose ends are round.
        func isNear(_ point: Point, within distance: Double) -> Bool {
            let way = to - from, length = way.squaredLength
            let share = length == 0 ? 0 : min(1, max(0, way.along(point - from) / length))
            return (point - (from + share * way)).squaredLength <= distance * distance
        }
    }
}
