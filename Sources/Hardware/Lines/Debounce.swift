/// Tells what a contact means from how it bounces: a level counts once it has stood for a while. A spike on a long wire is nothing,
/// and however often the contact bounces, it is one press.
struct Debounce {
    /// Nanoseconds for which a level must stand.
    let period: UInt64
    /// The level that counts.
    private(set) var level: Bool
    /// The last change of the level, where that does not count yet.
    private var pending: LineEdge?

    init(milliseconds: Int, level: Bool) { (period, self.level) = (UInt64(milliseconds) * 1_000_000, level) }

    /// A change of the level. Whoever hears of it late, because the hub was busy, still finds a press that stood between two changes.
    /// - Returns: when to look again, on the clock of the edges, and the level before this change, where it had stood for long enough.
    mutating func take(_ edge: LineEdge) -> (due: UInt64, stood: LineEdge?) {
        let stood = pending.flatMap { edge.nanoseconds >= $0.nanoseconds + period ? count($0.active, since: $0) : nil }
        pending = LineEdge(active: edge.active, nanoseconds: max(edge.nanoseconds, pending?.nanoseconds ?? 0))
        return (edge.nanoseconds + period, stood)
    }

    /// Looks at the line. An edge may have been lost, so its level now is what counts.
    /// - Returns: the new level and when it began, where it has changed and has stood for long enough.
    mutating func look(_ active: Bool, at nanoseconds: UInt64) -> LineEdge? {
        guard let last = pending, nanoseconds >= last.nanoseconds + period else { return nil }
        pending = nil
        return count(active, since: last)
    }

    private mutating func count(_ active: Bool, since edge: LineEdge) -> LineEdge? {
        guard active != level else { return nil }
        level = active
        return LineEdge(active: active, nanoseconds: edge.nanoseconds)
    }
}
