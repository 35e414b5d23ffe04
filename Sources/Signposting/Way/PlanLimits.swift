/// How large a plan may be: far more than a building needs, and little enough that a hostile file costs nothing.
enum PlanLimits {
    /// Bytes of the file.
    static let file = 1 << 20
    static let elements = 5_000
    static let attributes = 64
    /// How deep elements stand in one another.
    static let depth = 32
    static let floors = 20
    /// Numbers in one list of points, or one path.
    static let numbers = 4_000
    /// Straight pieces that one can walk on, over all floors.
    static let pieces = 1_000
    /// Points at which they begin, end, cross or join.
    static let junctions = 5_000
    /// The greatest coordinate.
    static let coordinate = 1_000_000.0
    /// So many mistakes are told; a file with more has one cause.
    static let faults = 50
}
