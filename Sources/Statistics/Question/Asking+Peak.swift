import Reception

extension Asking {
    /// The greatest number of all looks round. It is a count, and shown as one; a month's greatest is that of one of its days, so that
    /// nothing can be subtracted.
    func peak(_ question: Question) async throws -> Answer {
        let span = question.span, before = span.yearBefore, absences = try await absences(in: span)
        let now = try await rows(question.measure.tally, in: span), earlier = try await rows(question.measure.tally, in: before)
        func row(_ span: Span, _ rows: [TallyRows.Row]) -> Answer.Row {
            let within = rows.filter { span.days.contains($0.period.first) }
            let most = within.compactMap { $0.minutes?.counts.keys.max() }.max()
            return absences.marked(Answer.Row(span: span, figures: [most.map(rule.figure) ?? .notAvailable]))
        }
        return Answer(
            question: question, columns: ["most"], rows: span.parts.map { row($0, now) }, whole: row(span, now),
            yearBefore: earlier.isEmpty ? nil : row(before, earlier), unit: question.measure.title.lowercased())
    }
}
