import Reception

/// Where one can go from where: the points at which lines of a plan begin, end, cross or join, and the spots in which they end.
struct WayGraph: Sendable {
    struct Node: Hashable, Sendable {
        var point: PlanPoint
        var floor: Int
        /// The id of a spot, in its middle; `nil` on a line.
        var spot: String?
        /// Whether a way may lead on from here: nobody is led through a place.
        var isThrough = true
    }

    struct Edge: Hashable, Sendable {
        var to: Int
        /// In units of the drawing.
        var cost: Double
        var kind: Kind

        enum Kind: Hashable, Sendable {
            case line(FloorPlan.Line.Kind)
            /// From the end of a line into the middle of a spot.
            case spot
            case lift(String), stairs(String)

            var isStepFree: Bool {
                switch self {
                case .stairs, .line(.steps): false
                case .line, .spot, .lift: true
                }
            }
        }
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [[Edge]] = []
    private var spots: [String: Int] = [:]

    init(nodes: [Node], edges: [[Edge]]) {
        (self.nodes, self.edges) = (nodes, edges)
        for (index, node) in nodes.enumerated() { if let spot = node.spot { spots[spot] = index } }
    }

    init() {}

    @discardableResult
    mutating func add(_ node: Node) -> Int {
        if let spot = node.spot { spots[spot] = nodes.count }
        nodes.append(node)
        edges.append([])
        return nodes.count - 1
    }

    /// Joins two nodes both ways.
    mutating func join(_ a: Int, _ b: Int, cost: Double, _ kind: Edge.Kind) {
        edges[a].append(Edge(to: b, cost: cost, kind: kind))
        edges[b].append(Edge(to: a, cost: cost, kind: kind))
    }

    func node(_ spot: String) -> Int? { spots[spot] }

    func isJoined(_ spot: String) -> Bool { node(spot).map { !edges[$0].isEmpty } ?? false }

    /// Whether a line ends at a point and nothing goes on from there.
    func isDeadEnd(_ point: PlanPoint, floor: Int) -> Bool {
        let near = nodes.indices.filter { nodes[$0].floor == floor && nodes[$0].spot == nil }.min { nodes[$0].point.distance(to: point) < nodes[$1].point.distance(to: point) }
        return near.map { edges[$0].count < 2 } ?? true
    }
}
