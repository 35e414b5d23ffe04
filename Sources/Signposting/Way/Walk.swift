import Reception

/// Turns a path through the graph into legs and steps.
///
/// A turn is a bend of more than 35 degrees: less is felt as going on. Of the places whose doors one passes, the last before a turn or an
/// end is named: it is what one looks for. The bend into a door, a lift or stairs is no turn, but the side on which they are.
struct Walk {
    let graph: WayGraph
    let path: [Int]
    let place: Place.ID
    let stepFree: Bool
    let slack: Double

    var isStepFree: Bool { kinds.allSatisfy(\.isStepFree) }

    /// How one gets from each node of the path to the next.
    private var kinds: [WayGraph.Edge.Kind] {
        zip(path, path.dropFirst()).map { graph.edges[$0].best(to: $1, stepFree: stepFree)?.kind ?? .spot }
    }

    var legs: [Way.Leg] {
        var (legs, begin, kinds) = ([Way.Leg](), 0, kinds)
        kinds.append(.spot)
        for index in path.indices {
            let isLast = index == path.count - 1
            guard isLast || graph.nodes[path[index]].floor != graph.nodes[path[index + 1]].floor else { continue }
            let part = Array(begin...index)
            let next = isLast ? nil : graph.nodes[path[index + 1]].floor
            legs.append(leg(part.map { path[$0] }, Array(kinds[begin..<index]), isFirst: begin == 0, leaving: next.map { ($0, kinds[index]) }))
            begin = index + 1
        }
        return legs
    }

    private func leg(_ nodes: [Int], _ kinds: [WayGraph.Edge.Kind], isFirst: Bool, leaving: (floor: Int, kind: WayGraph.Edge.Kind)?) -> Way.Leg {
        let floor = graph.nodes[nodes[0]].floor
        let (start, end) = (graph.nodes[nodes[0]].point, graph.nodes[nodes[nodes.count - 1]].point)
        let stretch = Stretch(graph: graph, nodes: nodes, kinds: kinds, place: place, slack: slack)
        let (steps, side) = stretch.steps()
        let last: Way.Step.Kind = switch leaving {
        case nil: .arrive(place, side)
        case (let to, .lift)?: .lift(floor: to)
        case (let to, _)?: .stairs(floor: to)
        }
        return Way.Leg(
            floor: floor, points: stretch.points,
            steps: [Way.Step(isFirst ? .here : .out(floor: floor), at: start)] + steps + [Way.Step(last, at: end)])
    }
}

/// What there is to do between the beginning of a leg and its end.
struct Stretch {
    let graph: WayGraph
    let nodes: [Int]
    let kinds: [WayGraph.Edge.Kind]
    let place: Place.ID
    let slack: Double

    /// The line as it is drawn: points that lie on each other are one.
    var points: [PlanPoint] {
        nodes.map { graph.nodes[$0].point }.reduce(into: []) { points, point in
            if points.last.map({ $0.distance(to: point) > slack }) ?? true { points.append(point) }
        }
    }

    /// The steps in between, and on which side the end is.
    func steps() -> (steps: [Way.Step], side: Way.Side) {
        var (steps, passed, side) = ([Way.Step](), Way.Step?.none, Way.Side.ahead)
        for index in nodes.indices.dropFirst().dropLast() {
            guard let before = direction(into: index), let after = direction(outOf: index) else { continue }
            if let turn = turn(before, after) {
                if isEntry(index) {
                    side = turn
                    break
                }
                steps += [passed, Way.Step(.turn(turn), at: point(index))].compactMap { $0 }
                passed = nil
            } else if !isEntry(index), let beside = beside(index, before) { passed = beside }
        }
        return (steps + [passed].compactMap { $0 }, side)
    }

    private func point(_ index: Int) -> PlanPoint { graph.nodes[nodes[index]].point }

    /// Where one comes from; pieces that are shorter than the slack have no direction.
    private func direction(into index: Int) -> PlanPoint? {
        (0..<index).reversed().map { point(index) - point($0) }.first { $0.length > slack }
    }

    private func direction(outOf index: Int) -> PlanPoint? {
        (index + 1..<nodes.count).map { point($0) - point(index) }.first { $0.length > slack }
    }

    private func turn(_ before: PlanPoint, _ after: PlanPoint) -> Way.Side? {
        let cosine = before.dot(after) / (before.length * after.length)
        guard cosine < Self.straight else { return nil }
        return before.cross(after) > 0 ? .right : .left
    }

    /// The cosine of 35 degrees.
    private static let straight = 0.819

    /// Whether all that follows leads into a place, a lift or stairs.
    private func isEntry(_ index: Int) -> Bool { kinds[index...].allSatisfy { $0 == .line(.door) || $0 == .spot } }

    /// A place whose door is beside the way here.
    private func beside(_ index: Int, _ before: PlanPoint) -> Way.Step? {
        let off = graph.edges[nodes[index]].filter { !nodes.contains($0.to) }
        let doors = off.filter { $0.kind == .line(.door) }.flatMap { graph.edges[$0.to] } + off
        for edge in doors where edge.kind == .spot {
            guard let spot = graph.nodes[edge.to].spot, case .spot(.place(let id), _)? = PlanMark(spot), id != place else { continue }
            let side: Way.Side = before.cross(graph.nodes[edge.to].point - point(index)) > 0 ? .right : .left
            return Way.Step(.pass(id, side), at: point(index))
        }
        return nil
    }
}
