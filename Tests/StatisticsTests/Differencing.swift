import Reception
@testable import Statistics

/// Somebody who lays two or three tables side by side and subtracts: a total less all its other parts, and a month less the whole weeks
/// in it. It knows the rules of rounding, and that a hidden small count is 1 to 7.
struct Differencing {
    typealias Cell = SubtractionAttack.Cell

    let truth: [Cell: Int]
    let figures: [Cell: Figure]
    /// Whether shown counts are not rounded.
    let exact: Bool
    private let values: [String: Set<String>]

    init(truth: [Cell: Int], figures: [Cell: Figure], exact: Bool) {
        (self.truth, self.figures, self.exact) = (truth, figures, exact)
        values = figures.keys.reduce(into: [:]) { $0[$1.by, default: []].insert($1.value) }
    }

    /// The small counts that one subtraction gives to the last one.
    func recovered() -> Set<Cell> {
        Set(truth.keys.filter { (1...7).contains(truth[$0] ?? 0) && figures[$0] == .confidential && isGiven($0) })
    }

    private func isGiven(_ cell: Cell) -> Bool {
        differences(with: cell).contains { whole, others in
            guard let whole = bounds(whole), case let parts = others.map(bounds), !parts.contains(nil) else { return false }
            let least = max(1, whole.lowerBound - parts.reduce(0) { $0 + ($1?.upperBound ?? 0) })
            return least == min(7, whole.upperBound - parts.reduce(0) { $0 + ($1?.lowerBound ?? 0) })
        }
    }

    /// Totals with the cell in them, and all else that they are made of.
    private func differences(with cell: Cell) -> [(Cell, [Cell])] {
        let others = values[cell.by, default: []].subtracting([cell.value]).map { Cell(span: cell.span, by: cell.by, value: $0) }
        var found = cell.by.isEmpty ? [] : [(Cell(span: cell.span, by: "", value: ""), others)]
        for (unit, wider) in [(Span.Unit.day, [Span.Unit.week, .month]), (.month, [.quarter, .year]), (.quarter, [.year])] where cell.span.unit == unit {
            for whole in wider.map({ Span($0, of: cell.span.first) }) {
                let parts = Span.spans(unit, in: whole.days).filter { $0 != cell.span }
                found.append((of(cell, whole), parts.map { of(cell, $0) }))
                if whole.unit == .month { found.append((of(cell, whole), weeksAndDays(of: whole, without: cell.span).map { of(cell, $0) })) }
            }
        }
        return found
    }

    private func of(_ cell: Cell, _ span: Span) -> Cell { Cell(span: span, by: cell.by, value: cell.value) }

    /// The weeks that lie in a month whole and without the day, and the days that are left.
    private func weeksAndDays(of month: Span, without day: Span) -> [Span] {
        let days = Span.spans(.day, in: month.days)
        let weeks = Set(days.map { Span(.week, of: $0.first) }).filter { month.days.contains($0.first) && month.days.contains($0.last) && !$0.days.contains(day.first) }
        return Array(weeks) + days.filter { $0 != day && !weeks.contains(Span(.week, of: $0.first)) }
    }

    /// `nil` where it is not shown.
    private func bounds(_ cell: Cell) -> ClosedRange<Int>? {
        guard let count = (figures[cell] ?? .count(0)).value else { return nil }
        return exact || count == 0 ? count...count : max(8, count - 2)...count + 2
    }
}
