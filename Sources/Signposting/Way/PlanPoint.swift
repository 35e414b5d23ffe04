/// A point of a plan, in the units of its drawing: x to the right, y down.
public struct PlanPoint: Hashable, Sendable {
    /// In the units of the drawing.
    public var x, y: Double

    public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }

    static func + (a: Self, b: Self) -> Self { Self(a.x + b.x, a.y + b.y) }
    static func - (a: Self, b: Self) -> Self { Self(a.x - b.x, a.y - b.y) }
    static func * (a: Self, factor: Double) -> Self { Self(a.x * factor, a.y * factor) }

    var length: Double { (x * x + y * y).squareRoot() }
    func distance(to other: Self) -> Double { (other - self).length }
    /// Above 0 where `other` points further to the right than this does, as one who walks sees it: y goes down.
    func cross(_ other: Self) -> Double { x * other.y - y * other.x }
    func dot(_ other: Self) -> Double { x * other.x + y * other.y }
}

/// A straight piece of a line.
struct PlanPiece: Hashable, Sendable {
    var from, to: PlanPoint

    /// How far along it a point lies, from 0 to 1, where the point is no further from it than `slack`.
    func position(of point: PlanPoint, slack: Double) -> Double? {
        let way = to - from
        guard way.length > 0 else { return from.distance(to: point) <= slack ? 0 : nil }
        let along = min(1, max(0, way.dot(point - from) / way.dot(way)))
        return (from + way * along).distance(to: point) <= slack ? along : nil
    }

    /// Where two pieces cross; `nil` where they do not, or lie along each other.
    func crossing(with other: PlanPiece) -> PlanPoint? {
        let (a, b) = (to - from, other.to - other.from)
        let area = a.cross(b)
        guard abs(area) > 1e-9 * a.length * b.length, area != 0 else { return nil }
        let (t, u) = ((other.from - from).cross(b) / area, (other.from - from).cross(a) / area)
        return (0...1).contains(t) && (0...1).contains(u) ? from + a * t : nil
    }
}

/// The outline of a place, a kiosk, a lift or stairs.
public enum PlanShape: Hashable, Sendable {
    /// Its middle, and its radius in the units of the drawing.
    case circle(PlanPoint, radius: Double)
    /// Its upper left corner, and how far it reaches to the right and down.
    case rectangle(PlanPoint, width: Double, height: Double)

    /// Its middle, where its sign stands.
    public var centre: PlanPoint {
        switch self {
        case .circle(let centre, _): centre
        case .rectangle(let corner, let width, let height): corner + PlanPoint(width / 2, height / 2)
        }
    }

    /// Whether a point lies in it, or no further from it than `slack`.
    func contains(_ point: PlanPoint, slack: Double) -> Bool {
        switch self {
        case .circle(let centre, let radius): centre.distance(to: point) <= radius + slack
        case .rectangle(let corner, let width, let height):
            (corner.x - slack...corner.x + width + slack).contains(point.x) && (corner.y - slack...corner.y + height + slack).contains(point.y)
        }
    }
}
