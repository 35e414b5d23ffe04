public import Reception

/// A way through the building, floor by floor.
public struct Way: Hashable, Sendable {
    /// Where it leads.
    public var place: Place.ID
    /// In the order in which they are walked; never empty.
    public var legs: [Leg]
    /// In units of the drawing, with what lifts and stairs cost.
    public var cost: Double
    /// Whether it can be rolled.
    public var isStepFree: Bool

    /// The part of a way that is on one floor.
    public struct Leg: Hashable, Sendable {
        /// By its number on the plan; 0 is the ground floor.
        public var floor: Int
        /// From where it begins to where it ends, in straight pieces.
        public var points: [PlanPoint]
        /// The first says where the leg begins, the last where it ends.
        public var steps: [Step]
    }

    /// One thing to do, and where on the plan.
    public struct Step: Hashable, Sendable {
        /// What one does.
        public var kind: Kind
        /// On the floor of its leg.
        public var point: PlanPoint

        public init(_ kind: Kind, at point: PlanPoint) { (self.kind, self.point) = (kind, point) }

        /// What there is to do, or to go by.
        public enum Kind: Hashable, Sendable {
            /// Where the family stands.
            case here
            /// Out of a lift, or from the top or foot of stairs.
            case out(floor: Int)
            /// By a place, which is on that side.
            case pass(Place.ID, Side)
            /// A bend that is felt as one.
            case turn(Side)
            /// To which floor.
            case lift(floor: Int), stairs(floor: Int)
            /// At the end of the way: the place, and on which side it is.
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
