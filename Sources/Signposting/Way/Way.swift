public import Reception

/// A way through the building, floor by floor.
public struct Way: Hashable, Sendable {
    public var place: Place.ID
    /// In the order in which they are walked; never empty.
    public var legs: [Leg]
    /// In units of the drawing, with what lifts and stairs cost.
    public var cost: Double
    /// Whether it can be rolled.
    public var isStepFree: Bool

    /// The part of a way that is on one floor.
    public struct Leg: Hashable, Sendable {
        public var floor: Int
        /// From where it begins to where it ends, in straight pieces.
        public var points: [PlanPoint]
        public var steps: [Step]
    }

    /// One thing to do, and where on the plan.
    public struct Step: Hashable, Sendable {
        public var kind: Kind
        public var point: PlanPoint

        public init(_ kind: Kind, at point: PlanPoint) { (self.kind, self.point) = (kind, point) }

        public enum Kind: Hashable, Sendable {
            /// Where the family stands.
            case here
            /// Out of a lift, or from the top or foot of stairs.
            case out(floor: Int)
            case pass(Place.ID, Side)
            case turn(Side)
            case lift(floor: Int), stairs(floor: Int)
            case arrive(Place.ID, Side)
        }
    }

    /// As one who walks sees it.
    public enum Side: String, Hashable, Sendable { case left, right, ahead }
}

/// What is answered to "show me the way".
public enum WayAnswer: Hashable, Sendable {
    /// - Parameter around: whether something that is blocked made it another one than usual.
    case way(Way, around: Bool)
    /// There is a way by stairs or steps, and none without; or there is none at all.
    case noStepFreeWay(bySteps: Way?)
    /// The plan has no such place, or no such kiosk.
    case unknown
}
