import Reception

/// Of what a year of a measure is counted: the sum, the values of each breakdown, and which of them add up to which.
struct CountLayout: Sendable {
    typealias Column = CountLattice.Column

    /// Columns that add up to another.
    struct Group: Sendable {
        var whole: Int
        var parts: [Int]
    }

    private(set) var columns: [Column: Int] = [.sum: 0]
    private(set) var groups: [Group] = []
    /// The values of each breakdown, in order.
    private(set) var values: [String: [String]] = [:]
    /// Which columns a value of a tally's two dimensions counts in.
    private var first: [String: [Int]] = [:], second: [String: [Int]] = [:]
    private var minutes: MinuteLayout?

    var width: Int { columns.count }

    /// - Parameter name: under which name a value is shown.
    init(_ rows: [TallyRows.Row], _ measure: Measure, _ name: (String, Measure.Breakdown) -> String) {
        let raw = (first: Set(rows.lazy.map(\.a)), second: Set(rows.lazy.map(\.b)))
        for by in measure.breakdowns {
            let named = (by.isSecond ? raw.second : raw.first).map { (raw: $0, shown: name($0, by)) }
            let shown = Set(named.map(\.shown)).sorted()
            values[by.name] = shown
            let parts = add(by.name, shown, to: 0)
            for (raw, value) in named {
                guard let at = shown.firstIndex(of: value) else { continue }
                if by.isSecond { second[raw, default: []].append(parts[at]) } else { first[raw, default: []].append(parts[at]) }
            }
        }
        if case .minutes(let over) = measure.kind { minutes = MinuteLayout(over: over, &self) }
    }

    /// New columns that add up to another.
    @discardableResult mutating func add(_ by: String, _ values: [String], to whole: Int) -> [Int] {
        let start = columns.count
        for (index, value) in values.enumerated() { columns[Column(by: by, value: value)] = start + index }
        groups.append(Group(whole: whole, parts: Array(start..<columns.count)))
        return Array(start..<columns.count)
    }

    /// What is already there adds up to another column as well.
    mutating func add(_ parts: [Int], to whole: Int) { groups.append(Group(whole: whole, parts: parts)) }

    /// All that a column is a part of, directly or not.
    func wholes(of column: Int) -> [Int] {
        let above = groups.filter { $0.parts.contains(column) }.map(\.whole)
        return above + above.flatMap(wholes)
    }

    /// By slot, and in each by column.
    func counts(_ rows: [TallyRows.Row], _ slots: YearSlots) -> [Int] {
        var counts = [Int](repeating: 0, count: slots.count * width)
        for row in rows {
            let columns = [0] + (first[row.a] ?? []) + (second[row.b] ?? []), long = row.minutes.flatMap { minutes?.steps(of: $0) } ?? []
            let cells = columns.map { ($0, row.count) } + (row.minutes.flatMap { minutes?.parts(of: $0, in: columns) } ?? [])
            for slot in slots.slots(of: row.period) {
                for (column, count) in cells { counts[slot * width + column] += count }
                guard slot >= slots.months else { continue }
                for (column, count) in long { counts[slot * width + column] += count }
            }
        }
        return counts
    }
}
