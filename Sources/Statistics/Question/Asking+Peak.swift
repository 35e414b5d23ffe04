import Reception

extension Asking {
    /// The greatest number of all looks round. It is a count, and shown as one; a month's greatest is that of one of its days, so that
    /// nothing can be subtracted.
    func peak(_ question: Question) async throws -> Answer {
        let (span, before) = (question.span, question.span.yearBefore)
        let rows = try await read(question.measure.tally, span.days).rows, earlier = try await read(question.measure.tally, before.days).rows
        func row(_ span: Span, _ rows: [TallyRows.Row]) -> Answer.Row {
            let within = rows.filter { span.days.contains($0.period.first) }
            return Answer.Row(span: span, figures: [within.compactMap { $0.minutes?.counts.keys.max() }.max().map(rule.figure) ?? .notAvailable])
        }
        return Answer(
            question: question, columns: ["most"], rows: span.parts.map { row($0, rows) }, whole: row(span, rows),
            yearBefore: earlier.isEmpty ? nil : row(before, earlier), unit: question.measure.title.lowercased())
    }
}
