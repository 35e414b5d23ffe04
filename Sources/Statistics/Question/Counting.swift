import Reception

/// Counts of a tally over a year, set out over all periods and breakdowns in which they are ever shown, and protected as one: so the same
/// cell has the same value in every table.
struct CountLattice: Sendable {
    private let slots: YearSlots
    private let layout: CountLayout
    /// By slot, and in each by column.
    private let counts: [Int]
    private let isHidden: [Bool]
    private let rule: Disclosure
    /// The values of each breakdown, in order.
    var values: [String: [String]] { layout.values }

    struct Column: Hashable, Sendable {
        /// The name of a breakdown; `nil` for the sum.
        var by: String?
        var value: String

        static let sum = Self(by: nil, value: "")
    }

    /// - Parameters:
    ///   - rows: all of ``YearSlots/days(of:)``; others are passed over.
    ///   - name: under which name a value is shown.
    init(_ rows: [TallyRows.Row], year: Int, measure: Measure, rule: Disclosure, name: (String, Measure.Breakdown) -> String) {
        let slots = YearSlots(year: year), layout = CountLayout(rows, measure, name)
        let counts = layout.counts(rows, slots)
        (self.slots, self.layout, self.rule, self.counts) = (slots, layout, rule, counts)
        isHidden = Self.lattice(counts, layout, slots, rule).hidden()
    }

    /// - Parameter by: the name of a breakdown; `nil` for the sum.
    func figure(_ span: Span, _ by: String?, _ value: String) -> Figure {
        guard let slot = slots.slot(span) else { return rule.figure(0) }
        let column = layout.columns[Column(by: by, value: value)]
        guard let column, case let cell = slot * layout.width + column, counts[cell] != 0 else {
            return isOfSmall(span, slot, column) ? .confidential : rule.figure(0)
        }
        return isHidden[cell] ? .confidential : rule.figure(counts[cell])
    }

    /// Whether a cell in which there is nothing is a part of one that is too small to be shown.
    private func isOfSmall(_ span: Span, _ slot: Int, _ column: Int?) -> Bool {
        func isSmall(_ slot: Int, _ column: Int) -> Bool { (1..<rule.least).contains(counts[slot * layout.width + column]) }
        guard let column else { return isSmall(slot, 0) }
        return layout.wholes(of: column).contains { isSmall(slot, $0) } || slots.parents(of: span).contains { isSmall($0, column) }
    }

    /// How many of the cells that hold anything are hidden, of how many.
    var loss: (hidden: Int, of: Int) { (isHidden.count(where: \.self), counts.count { $0 != 0 }) }

    private static func lattice(_ counts: [Int], _ layout: CountLayout, _ slots: YearSlots, _ rule: Disclosure) -> Lattice {
        let width = layout.width
        var lattice = Lattice(counts, rule: rule)
        /// Of what is not told of days there is nothing to add up, nor of a month whose days are folded.
        func sum(_ children: [Int], _ cell: (Int) -> Int, are parent: Int) {
            guard counts[parent] != 0, children.reduce(0, { $0 + counts[cell($1)] }) == counts[parent] else { return }
            lattice.sum(children.map(cell), are: parent)
        }
        for slot in 0..<slots.count {
            for group in layout.groups { sum(group.parts, { slot * width + $0 }, are: slot * width + group.whole) }
        }
        for total in slots.sums {
            for column in 0..<width { sum(total.children, { $0 * width + column }, are: total.parent * width + column) }
        }
        return lattice
    }
}
