public import Reception
public import Signposting

/// Shows the way: the plan, and the lamp at its end. What lights a lamp is the hub's to know.
public struct WayDesk: Sendable {
    let finder: WayFinder
    /// The places that have a lamp.
    let lamps: Set<Place.ID>
    let light: @Sendable (Place.ID) -> Void

    /// - Parameter light: lights the lamp of a place for a moment, steadily; only where the family asks for it.
    public init(finder: WayFinder, lamps: Set<Place.ID> = [], light: @escaping @Sendable (Place.ID) -> Void = { _ in }) {
        (self.finder, self.lamps, self.light) = (finder, lamps, light)
    }
}
