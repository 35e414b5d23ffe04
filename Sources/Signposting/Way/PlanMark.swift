import Reception

/// What an id of a plan says its element is; `nil` for whatever is only drawn.
enum PlanMark: Hashable {
    case spot(FloorPlan.Spot.Kind, floor: Int?)
    case line(FloorPlan.Line.Kind)
    /// It begins like one of ours, and is none.
    case unclear

    init?(_ id: String) {
        let parts = id.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = parts.first, parts.count == 2 else { return nil }
        let (name, floor) = Self.floor(parts[1])
        switch kind {
        case "place" where Self.isName(parts[1]): self = .spot(.place(Place.ID(parts[1])), floor: nil)
        case "kiosk" where Self.isName(parts[1]): self = .spot(.kiosk(Kiosk.ID(parts[1])), floor: nil)
        case "lift" where floor != nil && Self.isName(name): self = .spot(.lift(name), floor: floor)
        case "stairs" where floor != nil && Self.isName(name): self = .spot(.stairs(name), floor: floor)
        case "corridor", "door", "steps": self = FloorPlan.Line.Kind(rawValue: kind).map { .line($0) } ?? .unclear
        case "place", "kiosk", "lift", "stairs": self = .unclear
        default: return nil
        }
    }

    /// `a.-1` is `a` on floor -1.
    private static func floor(_ text: String) -> (name: String, floor: Int?) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), Int(parts[1])) : (text, nil)
    }

    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
}
