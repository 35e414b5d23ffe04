import Reception

extension Asking {
    func people(_ question: Question) async throws -> Answer {
        let rows = try await read(.people, question.span.days).rows
        func figure(_ span: Span) -> Figure {
            guard span.unit == .month || span.unit == .quarter else { return .notApplicable }
            return rule.figure(rows.filter { $0.a == span.unit.rawValue && Span(span.unit, of: $0.period.first) == span }.map(\.count).reduce(0, +))
        }
        let earlier = try await read(.people, question.span.yearBefore.days).rows.filter { $0.a == question.span.unit.rawValue }
        let parts = question.span.parts.filter { $0.unit == .month }
        return Answer(
            question: question, columns: ["all"], rows: parts.map { .init(span: $0, figures: [figure($0)]) },
            whole: .init(span: question.span, figures: [figure(question.span)]),
            yearBefore: earlier.first.map { .init(span: question.span.yearBefore, figures: [rule.figure($0.count)]) }, unit: "people")
    }

    func minutes(_ question: Question, over: Int) async throws -> Answer {
        let span = question.span
        let rows = try await read(question.measure.tally, span.days).rows
        let earlier = try await read(question.measure.tally, span.yearBefore.days).rows
        let values = question.by.map { by in Set(rows.map { name($0.a, by) }).sorted() } ?? []
        let gaps = try await gaps(in: span)
        func row(_ span: Span, _ rows: [TallyRows.Row]) -> Answer.Row {
            let groups = values.map { value in rows.filter { row in question.by.map { name(row.a, $0) } == value } } + [rows]
            return Answer.Row(span: span, figures: groups.flatMap { figures($0, over) }, isGap: gaps.contains(span))
        }
        let parts = Dictionary(grouping: rows) { Span(span.parts[0].unit, of: $0.period.first) }
        return Answer(
            question: question, columns: (values.map { "\($0) " } + [""]).flatMap { name in ["median", "90th percentile", "% over \(over)"].map { name + $0 } },
            rows: span.parts.map { row($0, parts[$0] ?? []) }, whole: row(span, rows),
            yearBefore: earlier.isEmpty ? nil : row(span.yearBefore, earlier), unit: "minutes")
    }

    private func figures(_ rows: [TallyRows.Row], _ over: Int) -> [Figure] {
        var sum = MinuteCounts()
        for row in rows { if let minutes = row.minutes { sum.add(minutes) } }
        let count = sum.total
        return [rule.derived(sum.percentile(0.5), of: count), rule.derived(sum.percentile(0.9), of: count), rule.share(sum.over(over), of: count)]
    }

    func hours(_ question: Question) async throws -> Answer {
        let rows = try await read(.on, question.span.days).rows
        func row(_ span: Span) -> Answer.Row {
            let minutes = rows.filter { span.days.contains($0.period.first) }.map(\.count).reduce(0, +)
            return Answer.Row(span: span, figures: [.count(minutes / 60)], isGap: minutes == 0 && !rows.isEmpty)
        }
        return Answer(
            question: question, columns: ["hours"], rows: question.span.parts.map(row), whole: row(question.span), yearBefore: nil, unit: "hours")
    }
}
