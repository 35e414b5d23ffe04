/// The plan of the building, and what of it cannot be used today.
struct PlanSettings: Hashable, Sendable {
    /// An SVG; `FloorPlan` (room Signposting) says how it is drawn.
    var file: String
    /// Ids of the plan: `lift-a`, `stairs-main`, `corridor-east`, `door-pool`.
    var blocked: Set<String>
}
