public import Reception

/// A centre's building as its plan draws it: floors over one another in one drawing, with the lines on which one walks.
///
/// The plan is a plain SVG file. What something is stands in its id, so that any drawing program can make it:
///
/// | id | drawn as | what it is |
/// | --- | --- | --- |
/// | `floor-0`, `floor-1`, `floor--1` | a group (a layer) right below the root | a floor; 0 is the ground floor |
/// | `place-ID` | rectangle or circle | a place of the configuration; its sign stands in the middle |
/// | `kiosk-ID` | rectangle or circle | a kiosk of the configuration: "you are here" |
/// | `lift-NAME.0`, `stairs-NAME.0` | rectangle or circle | a lift, or stairs, on the floor whose number follows the point |
/// | `corridor-NAME` | line, polyline, or a path without curves | where one can walk and roll |
/// | `door-NAME` | the same | the last bit, from a corridor into a place or a lift |
/// | `steps-NAME` | the same | where one can walk and not roll |
///
/// Lines are joined where they cross and where one ends on another; a line that ends in a place, a kiosk, a lift or stairs leads into it.
/// "On" and "in" have some slack: 1/200 of the drawing's longer side. All else on a floor is drawn, by the kind that its class says
/// (``PlanArt/Kind``), and is not walked on. Nothing on a floor may be transformed: coordinates are what they say.
public struct FloorPlan: Hashable, Sendable {
    /// The part of the drawing that is shown, the same for all floors.
    public var box: Box
    /// The lowest first.
    public var floors: [Floor]

    /// What is drawn of a floor, in the units of the drawing.
    public struct Box: Hashable, Sendable {
        /// The upper left corner, and how far it reaches to the right and down.
        public var x, y, width, height: Double

        /// How far apart two points may be that are meant to be one.
        var slack: Double { max(width, height) / 200 }
    }

    /// One floor: what is drawn on it, and where one can go.
    public struct Floor: Hashable, Sendable {
        /// 0 is the ground floor, what is below it negative: -9 to 99.
        public var number: Int
        /// In the order of the file, which is that of drawing.
        public var art: [PlanArt]
        /// What one can go to, or change floors by.
        public var spots: [Spot]
        /// On which one walks: joined where they cross or meet.
        public var lines: [Line]
    }

    /// A place, a kiosk, a lift or stairs on one floor.
    public struct Spot: Hashable, Sendable {
        /// The id of the file: `place-nursery`, `lift-a.0`.
        public var id: String
        /// As its id says.
        public var kind: Kind
        /// As it is drawn; of an ellipse the circle within it.
        public var shape: PlanShape
        /// On which line of the file it stands.
        public var line: Int

        /// What a spot is, with the id or the name that stands in its own id.
        public enum Kind: Hashable, Sendable {
            /// Both by their ids in the configuration.
            case place(Place.ID), kiosk(Kiosk.ID)
            /// By name, without the floor: it has the same on every floor to which it goes.
            case lift(String), stairs(String)
        }
    }

    /// Where one can walk; `points` in the units of the drawing, `line` of the file.
    public struct Line: Hashable, Sendable {
        /// The id of the file: `corridor-east`.
        public var id: String
        /// As its id says.
        public var kind: Kind
        /// Two at least, in the order in which they are drawn.
        public var points: [PlanPoint]
        /// On which line of the file it stands.
        public var line: Int

        /// What can be rolled along, and steps, which cannot.
        public enum Kind: String, Hashable, Sendable { case corridor, door, steps }

        var pieces: [PlanPiece] { zip(points, points.dropFirst()).map { PlanPiece(from: $0, to: $1) } }
    }

    /// The spot of a place, and its floor; a place is drawn once.
    public func spot(of place: Place.ID) -> (spot: Spot, floor: Int)? { spot { $0 == .place(place) } }
    /// Where a kiosk stands, and on which floor; `nil` where the plan has it not.
    public func spot(of kiosk: Kiosk.ID) -> (spot: Spot, floor: Int)? { spot { $0 == .kiosk(kiosk) } }

    private func spot(_ fits: (Spot.Kind) -> Bool) -> (spot: Spot, floor: Int)? {
        for floor in floors { if let spot = floor.spots.first(where: { fits($0.kind) }) { return (spot, floor.number) } }
        return nil
    }

    /// All ids that can be blocked: a lift or stairs by its name without the floor, a line by its own.
    var blockable: Set<String> {
        Set(floors.flatMap { floor in floor.lines.map(\.id) + floor.spots.compactMap(\.kind.passage) })
    }
}

extension FloorPlan.Spot.Kind {
    /// `lift-a`, on whichever floor; `nil` for what leads to no other floor.
    var passage: String? {
        switch self {
        case .lift(let name): "lift-\(name)"
        case .stairs(let name): "stairs-\(name)"
        case .place, .kiosk: nil
        }
    }
}
