import Reception
@testable import Statistics

/// Somebody who has every table of a year and knows the rules: each shown figure bounds a count, and what adds up is subtracted, table
/// from table, until nothing moves any more. It shares nothing with what protects the tables but the tables themselves.
struct SubtractionAttack {
    struct Cell: Hashable { var span: Span; var by: String; var value: String }

    private var bounds = Bounds<Cell>()
    let small: Set<Cell>

    /// - Parameters:
    ///   - truth: what was counted, for knowing whether a guess is right; and which hidden cells are below the threshold, which is
    ///     more than an attacker knows.
    ///   - figures: what the tables show.
    init(truth: [Cell: Int], figures: [Cell: Figure], exact: Bool) {
        small = Set(truth.filter { (1...7).contains($0.value) && figures[$0.key] == .confidential }.keys)
        let veils = Veils(truth, figures)
        for (cell, figure) in figures {
            switch figure {
            case .count(let count) where exact || count == 0: bounds.know(cell, count...count)
            case .count(let count): bounds.know(cell, max(8, count - 2)...count + 2)
            // Where a 0 is hidden too, nobody can tell it from its neighbours.
            default: bounds.know(cell, (truth[cell, default: 0] == 0 || veils.veil(cell) ? 0 : 1)...(truth[cell, default: 0] < 8 ? 7 : Bounds<Cell>.unbounded))
            }
        }
        for (whole, parts) in Self.sums(figures.keys) { bounds.sum(parts, are: whole) }
    }

    /// What adds up: the values of a breakdown, and the periods in another.
    static func sums(_ cells: some Collection<Cell>) -> [(whole: Cell, parts: [Cell])] {
        var sums: [(Cell, [Cell])] = []
        let bySpan = Dictionary(grouping: cells) { $0.span }
        for total in cells.filter({ $0.by.isEmpty }) {
            for (by, cells) in Dictionary(grouping: bySpan[total.span] ?? [], by: \.by) where !by.isEmpty { sums.append((total, cells)) }
        }
        let all = Set(cells)
        for (child, parent) in [(Span.Unit.day, Span.Unit.week), (.day, .month), (.month, .quarter), (.month, .year), (.quarter, .year)] {
            let children = Dictionary(grouping: cells.filter { $0.span.unit == child }) {
                Cell(span: Span(parent, of: $0.span.first), by: $0.by, value: $0.value)
            }
            for (cell, parts) in children where all.contains(cell) { sums.append((cell, parts)) }
        }
        return sums
    }

    /// The small counts that are known to the last one.
    mutating func recovered() -> Set<Cell> {
        bounds.subtract()
        return small.filter(bounds.isKnown)
    }
}

/// Where a count of nothing is hidden, so that nobody knows which of its neighbours hold anything.
struct Veils {
    typealias Cell = SubtractionAttack.Cell
    private var across: Set<[String]> = [], along: Set<[String]> = []

    init(_ truth: [Cell: Int], _ figures: [Cell: Figure]) {
        for (cell, figure) in figures where figure == .confidential && truth[cell, default: 0] == 0 {
            across.insert([cell.span.description, cell.by])
            for whole in Self.wholes(cell) { along.insert(whole) }
        }
    }

    func veil(_ cell: Cell) -> Bool {
        across.contains([cell.span.description, cell.by]) || Self.wholes(cell).contains { along.contains($0) }
    }

    /// The periods in which a cell's period stands beside others of its length.
    private static func wholes(_ cell: Cell) -> [[String]] {
        let units: [Span.Unit] = switch cell.span.unit {
        case .day: [.week, .month]
        case .month: [.quarter, .year]
        case .quarter: [.year]
        case .week, .year: []
        }
        return units.map { [cell.span.unit.rawValue, Span($0, of: cell.span.first).description, cell.by, cell.value] }
    }
}
