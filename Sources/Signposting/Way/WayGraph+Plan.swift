import Reception

extension WayGraph {
    /// The graph of a plan.
    /// - Parameter blocked: ids of lifts and stairs without their floor, and of lines, that cannot be used now.
    /// - Returns: `nil` where lines cross more often than ``PlanLimits/junctions``.
    init?(_ plan: FloorPlan, blocked: Set<String> = []) {
        self.init()
        for floor in plan.floors {
            guard add(floor.lines.filter { !blocked.contains($0.id) }, floor.number, slack: plan.box.slack) else { return nil }
            for spot in floor.spots { add(spot, floor, blocked: blocked, slack: plan.box.slack) }
        }
        joinFloors(plan, blocked: blocked)
    }

    /// Cuts lines where others cross them or end on them.
    private mutating func add(_ lines: [FloorPlan.Line], _ floor: Int, slack: Double) -> Bool {
        let pieces = lines.flatMap { line in line.pieces.map { (kind: line.kind, piece: $0) } }
        var made: [Int] = []
        for (index, (kind, piece)) in pieces.enumerated() {
            var cuts = [piece.from, piece.to]
            for (other, (_, crossing)) in pieces.enumerated() where other != index {
                cuts += [crossing.from, crossing.to].filter { piece.position(of: $0, slack: slack) != nil }
                cuts += piece.crossing(with: crossing).map { [$0] } ?? []
            }
            let sorted = cuts.map { (along: piece.position(of: $0, slack: slack * 2) ?? 0, point: $0) }.sorted { $0.along < $1.along }
            let ids = sorted.map { cut in junction(cut.point, floor, slack, &made) }
            for (a, b) in zip(ids, ids.dropFirst()) where a != b && !edges[a].contains(where: { $0.to == b && $0.kind == .line(kind) }) {
                join(a, b, cost: nodes[a].point.distance(to: nodes[b].point), .line(kind))
            }
            guard nodes.count <= PlanLimits.junctions else { return false }
        }
        return true
    }

    /// The node at a point: the one that is there already, or a new one.
    private mutating func junction(_ point: PlanPoint, _ floor: Int, _ slack: Double, _ made: inout [Int]) -> Int {
        if let known = made.first(where: { nodes[$0].point.distance(to: point) <= slack }) { return known }
        made.append(add(Node(point: point, floor: floor)))
        return nodes.count - 1
    }

    /// A spot, joined to every line that ends in it.
    private mutating func add(_ spot: FloorPlan.Spot, _ floor: FloorPlan.Floor, blocked: Set<String>, slack: Double) {
        let isPlace = if case .place = spot.kind { true } else { false }
        let middle = add(Node(point: spot.shape.centre, floor: floor.number, spot: spot.id, isThrough: !isPlace))
        let ends = floor.lines.filter { !blocked.contains($0.id) }.flatMap { [$0.points[0], $0.points[$0.points.count - 1]] }
        let inside = ends.filter { spot.shape.contains($0, slack: slack) }
        let joined = nodes.indices.filter { index in
            nodes[index].floor == floor.number && nodes[index].spot == nil && inside.contains { nodes[index].point.distance(to: $0) <= slack }
        }
        for node in joined { join(middle, node, cost: nodes[middle].point.distance(to: nodes[node].point), .spot) }
    }

    /// A ride or a climb costs as much as a fifth of the drawing's longer side, however many floors it goes: waiting and doors take
    /// their time, so that nobody is sent up and down again for a few steps less.
    private mutating func joinFloors(_ plan: FloorPlan, blocked: Set<String>) {
        let all = plan.floors.flatMap(\.spots).filter { $0.kind.passage.map { !blocked.contains($0) } ?? false }
        let cost = max(plan.box.width, plan.box.height) / 5
        for (index, lower) in all.enumerated() {
            for upper in all[(index + 1)...] where upper.kind == lower.kind {
                guard let from = node(lower.id), let to = node(upper.id), nodes[from].floor != nodes[to].floor else { continue }
                switch lower.kind {
                case .lift(let name): join(from, to, cost: cost, .lift(name))
                case .stairs(let name): join(from, to, cost: cost, .stairs(name))
                case .place, .kiosk: break
                }
            }
        }
    }
}
