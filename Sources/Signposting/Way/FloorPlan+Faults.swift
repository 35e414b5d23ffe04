import Reception

/// What is wrong with a plan that can be read: what leads nowhere, and what nobody reaches.
extension FloorPlan {
    var faults: [PlanFault] {
        let pieces = floors.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.points.count - 1 } }
        guard pieces <= PlanLimits.pieces else { return [PlanFault(0, "has more than \(PlanLimits.pieces) straight pieces to walk on")] }
        guard let graph = WayGraph(self) else { return [PlanFault(0, "has lines that cross more than \(PlanLimits.junctions) times")] }
        let drawn = twice + lonely(graph) + astray(graph)
        return drawn.isEmpty ? unreached(graph) : drawn
    }

    /// A place or kiosk is drawn once in the building, a lift once on each floor (its id says so).
    private var twice: [PlanFault] {
        var seen: Set<Spot.Kind> = []
        return spots.filter { $0.kind.passage == nil && !seen.insert($0.kind).inserted }.map { PlanFault($0.line, $0.id, "is there twice") }
    }

    private var spots: [Spot] { floors.flatMap(\.spots) }

    /// Lifts and stairs that lead to no other floor.
    private func lonely(_ graph: WayGraph) -> [PlanFault] {
        let floorsOf = Dictionary(grouping: spots.filter { $0.kind.passage != nil }, by: \.kind)
        return spots.filter { floorsOf[$0.kind]?.count == 1 }.map { PlanFault($0.line, $0.id, "is on one floor only; a lift or stairs has the same name on each floor that it reaches") }
    }

    /// Spots in which no line ends, and doors that lead nowhere.
    private func astray(_ graph: WayGraph) -> [PlanFault] {
        let spots = spots.filter { !graph.isJoined($0.id) }.map { PlanFault($0.line, $0.id, "no corridor and no door ends in it") }
        let doors = floors.flatMap { floor in floor.lines.filter { $0.kind == .door }.map { (floor.number, $0) } }
        return spots + doors.filter { floor, door in
            [door.points[0], door.points[door.points.count - 1]].contains { graph.isDeadEnd($0, floor: floor) }
        }.map { PlanFault($1.line, $1.id, "one end of it touches no corridor, no place and no lift") }
    }

    /// Places to which no way leads from any kiosk, by stairs or not.
    private func unreached(_ graph: WayGraph) -> [PlanFault] {
        let kiosks = spots.filter { if case .kiosk = $0.kind { true } else { false } }
        guard !kiosks.isEmpty else { return [PlanFault(0, "has no kiosk: put a circle with an id like kiosk-entrance where a screen stands")] }
        return spots.filter { spot in
            guard case .place = spot.kind else { return false }
            return !kiosks.contains { graph.path(from: $0.id, to: spot.id, stepFree: false) != nil }
        }.map { PlanFault($0.line, $0.id, "no way leads to it from a kiosk") }
    }
}
