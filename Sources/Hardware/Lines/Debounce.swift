/// Tells what a contact means from how it bounces: a level counts once it has stood for a while. A spike on a long wire is nothing,
/// and however often the contact bounces, it is one press.
struct Debounce {
    /// Nanoseconds for which a level must stand.
    let period: UInt64
    /// The level that counts.
    private(set) var level: Bool
    /// When the level last changed, where that does not count yet.
    private var edge: UInt64?

    init(milliseconds: Int, level: Bool) { (period, self.level) = (UInt64(milliseconds) * 1_000_000, level) }

    /// A change of the level. Answers when to look again, on the clock of the edges.
    mutating func take(_ edge: LineEdge) -> UInt64 {
        self.edge = max(edge.nanoseconds, self.edge ?? 0)
        return edge.nanoseconds + period
    }

    /// Looks at the line. An edge may have been lost, so its level now is what counts.
    /// - Returns: the new level, where it has changed and has stood for long enough.
    mutating func look(_ active: Bool, at nanoseconds: UInt64) -> Bool? {
        guard let last = edge, nanoseconds >= last + period else { return nil }
        edge = nil
        guard active != level else { return nil }
        level = active
        return active
    }
}
