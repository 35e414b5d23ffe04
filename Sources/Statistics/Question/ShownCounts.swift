import Reception

/// The counts of a period's year, as they are shown. Where a week belongs to two years, each of them is protected by itself: what is
/// hidden in one of them is hidden.
struct ShownCounts: Sendable {
    private let own: CountLattice
    private let beside: [(year: YearSlots, counts: CountLattice)]

    /// - Parameter beside: by their years.
    init(_ own: CountLattice, beside: [Int: CountLattice]) {
        (self.own, self.beside) = (own, beside.map { (YearSlots(year: $0.key), $0.value) })
    }

    /// The values of each breakdown, in order.
    func values(_ by: Measure.Breakdown) -> [String] { own.values[by.name] ?? [] }

    /// - Parameter by: the name of a breakdown; `nil` for the sum.
    func figure(_ span: Span, _ by: String?, _ value: String) -> Figure {
        let isHidden = beside.contains { $0.year.slot(span) != nil && $0.counts.figure(span, by, value) == .confidential }
        return isHidden ? .confidential : own.figure(span, by, value)
    }

    /// The sum of shown figures; `nil` where one is not shown.
    func sum(_ span: Span, _ by: String, _ values: [String]) -> Int? {
        let figures = values.map { figure(span, by, $0).value }
        return figures.contains(nil) ? nil : figures.compactMap { $0 }.reduce(0, +)
    }
}
