public import Reception

/// Finds ways on one plan, with what is blocked today.
public struct WayFinder: Sendable {
    /// The whole plan, with what is blocked.
    public let plan: FloorPlan
    /// The ids on it that cannot be used now: `lift-a`, `door-pool`.
    public let blocked: Set<String>
    private let graph, whole: WayGraph

    /// - Parameter blocked: `lift-a`, `stairs-main`, `corridor-east`, `door-pool`.
    /// - Throws: ``PlanFault`` where the plan has nothing of such an id.
    public init(_ plan: FloorPlan, blocked: Set<String> = []) throws(PlanFault) {
        if let stranger = blocked.subtracting(plan.blockable).min() {
            throw PlanFault(0, stranger, "is to be blocked, and the plan has no lift, stairs or line of this id")
        }
        guard let graph = WayGraph(plan, blocked: blocked), let whole = WayGraph(plan) else { throw PlanFault(0, "has too many lines that cross") }
        (self.plan, self.blocked, self.graph, self.whole) = (plan, blocked, graph, whole)
    }

    /// Whether the plan has both, so that there is something to show.
    public func knows(_ kiosk: Kiosk.ID, _ place: Place.ID) -> Bool { plan.spot(of: kiosk) != nil && plan.spot(of: place) != nil }

    /// The shortest way without a step.
    public func way(from kiosk: Kiosk.ID, to place: Place.ID) -> WayAnswer {
        guard let from = plan.spot(of: kiosk)?.spot.id, let to = plan.spot(of: place)?.spot.id else { return .unknown }
        return answer(from: from, to: to, place)
    }

    /// The same from one place to another.
    public func way(from: Place.ID, to place: Place.ID) -> WayAnswer {
        guard let from = plan.spot(of: from)?.spot.id, let to = plan.spot(of: place)?.spot.id, from != to else { return .unknown }
        return answer(from: from, to: to, place)
    }

    private func answer(from: String, to: String, _ place: Place.ID) -> WayAnswer {
        if let way = way(from, to, place, stepFree: true) {
            return .way(way, around: whole.path(from: from, to: to, stepFree: true).map { $0.cost < way.cost - 1e-6 } ?? false)
        }
        return .noStepFreeWay(bySteps: way(from, to, place, stepFree: false))
    }

    private func way(_ from: String, _ to: String, _ place: Place.ID, stepFree: Bool) -> Way? {
        graph.path(from: from, to: to, stepFree: stepFree).map { path in
            let walk = Walk(graph: graph, path: path.nodes, place: place, stepFree: stepFree, slack: plan.box.slack)
            return Way(place: place, legs: walk.legs, cost: path.cost, isStepFree: stepFree || walk.isStepFree)
        }
    }
}

extension FloorPlan {
    /// What a plan and a centre know of each other: places of the centre that are not drawn, and what is drawn and is none of the
    /// centre's.
    public func differences(to centre: Centre) -> (missing: [Place.ID], strangers: [PlanFault]) {
        let strangers = floors.flatMap(\.spots).compactMap { spot -> PlanFault? in
            switch spot.kind {
            case .place(let id) where centre.place(id) == nil: PlanFault(spot.line, spot.id, "the configuration has no place “\(id)”")
            case .kiosk(let id) where centre.kiosk(id) == nil: PlanFault(spot.line, spot.id, "the configuration has no kiosk “\(id)”")
            default: nil
            }
        }
        return (centre.places.map(\.id).filter { self.spot(of: $0) == nil }, strangers)
    }
}
