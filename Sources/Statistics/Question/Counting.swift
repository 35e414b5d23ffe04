import Reception

/// Counts of a tally, set out over all periods and breakdowns in which they are ever shown, and protected as one: so the same cell has
/// the same value in every table.
struct CountLattice: Sendable {
    struct Key: Hashable, Sendable {
        var span: Span
        /// `nil` for the sum.
        var by: String?
        var value: String
    }

    private var lattice: Lattice<Key>
    private let hidden: Set<Key>
    let rule: Disclosure
    private(set) var values: [String: [String]] = [:]

    /// - Parameter rows: all of the years that the shown periods touch.
    init(_ rows: [TallyRows.Row], measure: Measure, rule: Disclosure, name: (String, Measure.Breakdown) -> String) {
        self.rule = rule
        var lattice = Lattice<Key>(rule: rule)
        var keys: [Span: Set<Key>] = [:]
        for row in rows {
            let values = measure.breakdowns.map { ($0.name as String?, name($0.isSecond ? row.b : row.a, $0)) } + [(nil, "")]
            for span in Self.spans(of: row.period) {
                for (by, value) in values {
                    let key = Key(span: span, by: by, value: value)
                    lattice.add(row.count, to: key)
                    keys[span, default: []].insert(key)
                }
            }
        }
        Self.connect(&lattice, keys)
        for key in lattice.keys { if let by = key.by, values[by]?.contains(key.value) != true { values[by, default: []].append(key.value) } }
        self.lattice = lattice
        hidden = lattice.hidden()
    }

    func figure(_ span: Span, _ by: Measure.Breakdown?, _ value: String) -> Figure {
        let key = Key(span: span, by: by?.name, value: value)
        let count = lattice.value(key)
        return hidden.contains(key) || count == 0 && Self.parents(of: key).contains(where: lattice.isSmall) ? .confidential : rule.figure(count)
    }

    /// What a cell is a part of.
    private static func parents(of key: Key) -> [Key] {
        let units: [Span.Unit] = switch key.span.unit {
        case .day: [.week, .month]
        case .month: [.quarter, .year]
        case .quarter: [.year]
        case .week, .year: []
        }
        return units.map { Key(span: Span($0, of: key.span.first), by: key.by, value: key.value) }
            + (key.by == nil ? [] : [Key(span: key.span, by: nil, value: "")])
    }

    /// How many of the cells that hold anything are hidden, of how many.
    var loss: (hidden: Int, of: Int) { (hidden.count, lattice.keys.count) }

    private static func spans(of period: TallyPeriod) -> [Span] {
        let units: [Span.Unit] = if case .day = period { Span.Unit.allCases } else { [.month, .quarter, .year] }
        return units.map { Span($0, of: period.first) }
    }

    private static func connect(_ lattice: inout Lattice<Key>, _ keys: [Span: Set<Key>]) {
        let spans = keys.keys.sorted { ($0.first, $0.unit.rawValue) < ($1.first, $1.unit.rawValue) }
        for span in spans {
            let parts = Dictionary(grouping: keys[span] ?? [], by: \.by)
            for (by, cells) in parts.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) where by != nil {
                lattice.sum(cells.sorted { $0.value < $1.value }, are: Key(span: span, by: nil, value: ""))
            }
        }
        for (child, parents) in [(Span.Unit.day, [Span.Unit.week, .month]), (.month, [.quarter]), (.month, [.year]), (.quarter, [.year])] {
            for parent in parents { connect(&lattice, spans, keys, child, to: parent) }
        }
    }

    private static func connect(
        _ lattice: inout Lattice<Key>, _ spans: [Span], _ keys: [Span: Set<Key>], _ child: Span.Unit, to parent: Span.Unit
    ) {
        var children: [Key: [Key]] = [:]
        for span in spans where span.unit == child {
            for key in keys[span] ?? [] {
                children[Key(span: Span(parent, of: span.first), by: key.by, value: key.value), default: []].append(key)
            }
        }
        let parents = children.keys.sorted { ($0.span.first, $0.by ?? "", $0.value) < ($1.span.first, $1.by ?? "", $1.value) }
        // Of a month whose days are folded there is nothing to add up.
        for key in parents where children[key]?.map(lattice.value).reduce(0, +) == lattice.value(key) {
            lattice.sum(children[key] ?? [], are: key)
        }
    }
}
