import Reception
@testable import Statistics

/// Somebody who has every table of a year and knows the rules: each shown figure bounds a count, and what adds up is subtracted, table
/// from table, until nothing moves any more. It shares nothing with what protects the tables but the tables themselves.
struct SubtractionAttack {
    struct Cell: Hashable { var span: Span; var by: String; var value: String }

    private var low: [Cell: Int] = [:], high: [Cell: Int] = [:]
    private var sums: [(sum: Cell, parts: [Cell])] = []
    let small: Set<Cell>

    /// - Parameters:
    ///   - truth: what was counted, for knowing whether a guess is right; and which hidden cells are below the threshold, which is
    ///     more than an attacker knows.
    ///   - figures: what the tables show.
    init(truth: [Cell: Int], figures: [Cell: Figure], exact: Bool) {
        small = Set(truth.filter { (1...7).contains($0.value) && figures[$0.key] == .confidential }.keys)
        for (cell, figure) in figures {
            switch figure {
            case .count(let count) where exact || count == 0: (low[cell], high[cell]) = (count, count)
            case .count(let count): (low[cell], high[cell]) = (max(8, count - 2), count + 2)
            default: (low[cell], high[cell]) = ((truth[cell] ?? 0) == 0 ? 0 : 1, (truth[cell] ?? 0) < 8 ? 7 : 1_000_000)
            }
        }
        // Where a 0 is hidden too, nobody can tell it from its neighbours.
        for (cell, figure) in figures where figure == .confidential && veils(cell, figures, truth) { low[cell] = 0 }
        let totals = figures.keys.filter { $0.by.isEmpty }
        let bySpan = Dictionary(grouping: figures.keys) { $0.span }
        for total in totals {
            for (by, cells) in Dictionary(grouping: bySpan[total.span] ?? [], by: \.by) where !by.isEmpty { sums.append((total, cells)) }
        }
        for (child, parent) in [(Span.Unit.day, Span.Unit.week), (.day, .month), (.month, .quarter), (.month, .year), (.quarter, .year)] {
            let children = Dictionary(grouping: figures.keys.filter { $0.span.unit == child }) {
                Cell(span: Span(parent, of: $0.span.first), by: $0.by, value: $0.value)
            }
            for (cell, parts) in children where figures[cell] != nil { sums.append((cell, parts)) }
        }
    }

    private func veils(_ cell: Cell, _ figures: [Cell: Figure], _ truth: [Cell: Int]) -> Bool {
        figures.contains { other, figure in
            figure == .confidential && (truth[other] ?? 0) == 0 && other.by == cell.by && other.span.unit == cell.span.unit
                && (other.span == cell.span || other.value == cell.value && isNear(other.span, cell.span))
        }
    }

    private func isNear(_ one: Span, _ other: Span) -> Bool {
        [Span.Unit.week, .month, .quarter, .year].contains { unit in
            (unit == .week || unit == .month) == (one.unit == .day) && Span(unit, of: one.first) == Span(unit, of: other.first)
        }
    }

    /// The small counts that are known to the last one.
    mutating func recovered(passes: Int = 400) -> Set<Cell> {
        for _ in 0..<passes where !subtract() { break }
        return small.filter { low[$0] == high[$0] }
    }

    private mutating func subtract() -> Bool {
        var moved = false
        for (sum, parts) in sums {
            let lows = parts.reduce(0) { $0 + low[$1, default: 0] }, highs = parts.reduce(0) { $0 + high[$1, default: 0] }
            moved = tighten(sum, lows, highs) || moved
            for part in parts {
                let (least, most) = (low[part, default: 0], high[part, default: 0])
                moved = tighten(part, low[sum, default: 0] - (highs - most), high[sum, default: 0] - (lows - least)) || moved
            }
        }
        return moved
    }

    private mutating func tighten(_ cell: Cell, _ least: Int, _ most: Int) -> Bool {
        guard let (was, were) = low[cell].flatMap({ low in high[cell].map { (low, $0) } }), least > was || most < were else { return false }
        (low[cell], high[cell]) = (max(was, least), min(were, most))
        return true
    }
}
