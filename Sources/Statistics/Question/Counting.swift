import Reception

/// Counts of a tally over a year, set out over all periods and breakdowns in which they are ever shown, and protected as one: so the same
/// cell has the same value in every table.
struct CountLattice: Sendable {
    private let slots: YearSlots
    /// The sum of all, then the values of each breakdown in their order.
    private let columns: [Column: Int]
    /// By slot, and in each by column.
    private let counts: [Int]
    private let isHidden: [Bool]
    private let rule: Disclosure
    let values: [String: [String]]

    struct Column: Hashable, Sendable {
        /// `nil` for the sum.
        var by: String?
        var value: String
    }

    /// - Parameters:
    ///   - rows: all of ``YearSlots/days(of:)``; others are passed over.
    ///   - name: under which name a value is shown.
    init(_ rows: [TallyRows.Row], year: Int, measure: Measure, rule: Disclosure, name: (String, Measure.Breakdown) -> String) {
        let slots = YearSlots(year: year), layout = Layout(rows, measure, name)
        let counts = layout.counts(rows, slots)
        let lattice = Self.lattice(counts, layout, slots, rule)
        (self.slots, self.rule, self.counts, isHidden) = (slots, rule, counts, lattice.hidden())
        (columns, values) = (layout.columns, layout.values)
    }

    func figure(_ span: Span, _ by: Measure.Breakdown?, _ value: String) -> Figure {
        guard let slot = slots.slot(span) else { return rule.figure(0) }
        let column = columns[Column(by: by?.name, value: value)]
        guard let column, case let cell = slot * columns.count + column, counts[cell] != 0 else {
            return isOfSmall(span, slot, column) ? .confidential : rule.figure(0)
        }
        return isHidden[cell] ? .confidential : rule.figure(counts[cell])
    }

    /// Whether a cell in which there is nothing is a part of one that is too small to be shown.
    private func isOfSmall(_ span: Span, _ slot: Int, _ column: Int?) -> Bool {
        func isSmall(_ slot: Int, _ column: Int) -> Bool { (1..<rule.least).contains(counts[slot * columns.count + column]) }
        return column != 0 && isSmall(slot, 0) || column.map { column in slots.parents(of: span).contains { isSmall($0, column) } } ?? false
    }

    /// How many of the cells that hold anything are hidden, of how many.
    var loss: (hidden: Int, of: Int) { (isHidden.count(where: \.self), counts.count { $0 != 0 }) }

    private static func lattice(_ counts: [Int], _ layout: Layout, _ slots: YearSlots, _ rule: Disclosure) -> Lattice {
        let width = layout.columns.count
        var lattice = Lattice(counts, rule: rule)
        for slot in 0..<slots.count {
            for columns in layout.groups { lattice.sum(columns.map { slot * width + $0 }, are: slot * width) }
        }
        for sum in slots.sums {
            for column in 0..<width {
                let (parent, children) = (sum.parent * width + column, sum.children.map { $0 * width + column })
                // Of a month whose days are folded there is nothing to add up.
                if children.reduce(0, { $0 + counts[$1] }) == counts[parent] { lattice.sum(children, are: parent) }
            }
        }
        return lattice
    }
}

extension CountLattice {
    /// Which column each value of a tally's two dimensions counts in.
    private struct Layout {
        var columns: [Column: Int] = [Column(by: nil, value: ""): 0]
        var values: [String: [String]] = [:]
        /// The columns of each breakdown: they add up to the sum.
        var groups: [Range<Int>] = []
        private var first: [String: [Int]] = [:], second: [String: [Int]] = [:]

        init(_ rows: [TallyRows.Row], _ measure: Measure, _ name: (String, Measure.Breakdown) -> String) {
            let raw = (first: Set(rows.lazy.map(\.a)), second: Set(rows.lazy.map(\.b)))
            for by in measure.breakdowns {
                let named = (by.isSecond ? raw.second : raw.first).map { (raw: $0, shown: name($0, by)) }
                let shown = Set(named.map(\.shown)).sorted(), start = columns.count
                values[by.name] = shown
                groups.append(start..<start + shown.count)
                for (index, value) in shown.enumerated() { columns[Column(by: by.name, value: value)] = start + index }
                for (raw, value) in named {
                    guard let column = columns[Column(by: by.name, value: value)] else { continue }
                    if by.isSecond { second[raw, default: []].append(column) } else { first[raw, default: []].append(column) }
                }
            }
        }

        func counts(_ rows: [TallyRows.Row], _ slots: YearSlots) -> [Int] {
            var counts = [Int](repeating: 0, count: slots.count * columns.count)
            for row in rows {
                let columns = [0] + (first[row.a] ?? []) + (second[row.b] ?? [])
                for slot in slots.slots(of: row.period) {
                    for column in columns { counts[slot * self.columns.count + column] += row.count }
                }
            }
            return counts
        }
    }
}
