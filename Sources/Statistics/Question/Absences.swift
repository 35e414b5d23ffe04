import Reception

/// Of which parts of a period there is nothing to tell, which is not the same as none.
struct Absences: Sendable {
    /// The hub was not on at all.
    let off: Set<Span>
    /// The days before this one are no longer kept one by one.
    let firstDay: CentreDay?

    /// Whether it is a part of a month whose days are no longer kept one by one.
    func isFolded(_ span: Span) -> Bool { [.day, .week].contains(span.unit) && firstDay.map { span.first < $0 } ?? false }

    /// What is not told is marked as such.
    func marked(_ row: Answer.Row) -> Answer.Row {
        guard !isFolded(row.span) else { return Answer.Row(span: row.span, figures: row.figures.map { _ in .notAvailable }) }
        guard off.contains(row.span) else { return row }
        let figures = row.figures.map { $0 == .count(0) || $0 == .notApplicable ? Figure.notAvailable : $0 }
        return Answer.Row(span: row.span, figures: figures, isGap: true)
    }
}

extension Asking {
    /// The parts in which the hub was off are told where its hours were counted, and none of what is to come.
    func absences(in span: Span) async throws -> Absences {
        let read = try await read(.on, span.days), on = read.rows.map(\.period.first)
        guard let first = on.min(), let last = on.max() else { return Absences(off: [], firstDay: read.firstDay) }
        let parts = span.parts, spans = Set(on.map { Span(parts[0].unit, of: $0) })
        return Absences(off: Set(parts.filter { $0.first > first && $0.first < last && !spans.contains($0) }), firstDay: read.firstDay)
    }

    /// What a table holds of a period. Of a day or a week nothing is told by the months around it.
    func rows(_ tally: Tally, in span: Span) async throws -> [TallyRows.Row] {
        let rows = try await read(tally, span.days).rows
        return [.day, .week].contains(span.unit) ? rows.filter(\.period.isDay) : rows
    }
}
