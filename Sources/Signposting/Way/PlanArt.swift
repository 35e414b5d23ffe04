/// Something that is drawn on a floor and not walked on: its geometry alone, so that the screen's looks colour it.
public struct PlanArt: Hashable, Sendable {
    /// By which the screen colours it.
    public var kind: Kind
    /// `rect`, `circle`, `ellipse`, `line`, `polyline`, `polygon` or `path`.
    public var element: String
    /// Checked numbers, and paths of checked characters, in the order in which they are written.
    public var geometry: [Attribute]

    /// One attribute of the drawn element.
    public struct Attribute: Hashable, Sendable {
        /// `cx` and `12.5`: a length without its unit.
        public var name, value: String
    }

    /// What it is, by its class; whatever has another class, or none, is a thin line.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The floor that one walks on, rooms, what stands in them.
        case ground, room, furniture
        case wall, window
        /// Outside: paving, grass, trees, water.
        case outside, green, tree, water
        case line
    }

    /// The attributes of each element that can be drawn; `points` and `d` are lists, all else numbers.
    static let geometry: [String: [String]] = [
        "rect": ["x", "y", "width", "height", "rx", "ry"], "circle": ["cx", "cy", "r"], "ellipse": ["cx", "cy", "rx", "ry"],
        "line": ["x1", "y1", "x2", "y2"], "polyline": ["points"], "polygon": ["points"], "path": ["d"],
    ]

    /// - Throws: ``PlanFault`` where a number is none.
    init(_ drawn: DrawnElement) throws(PlanFault) {
        let classes = (drawn.attributes["class"] ?? "").split(separator: " ").compactMap { Kind(rawValue: String($0)) }
        (kind, element, geometry) = (classes.first ?? .line, drawn.name, [])
        for name in Self.geometry[drawn.name] ?? [] {
            guard let value = drawn.attributes[name] else { continue }
            let isGood = switch name {
            case "points": DrawnText.numbers(value) != nil
            case "d": PlanPath.isDrawable(value)
            default: DrawnText.number(value) != nil
            }
            guard isGood else { throw PlanFault(drawn.line, drawn.id, "“\(name)” is no \(["points", "d"].contains(name) ? "list of numbers" : "number") that can be drawn") }
            geometry.append(Attribute(name: name, value: name == "d" || name == "points" ? value : value.replacing("px", with: "")))
        }
    }
}
