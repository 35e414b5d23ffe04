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
        let span = question.span, absences = try await absences(in: span)
        let now = try await minutes(of: question, in: span), earlier = try await minutes(of: question, in: span.yearBefore)
        let values = question.by == nil ? [] : now.sums.values
        let columns = question.by.map { by in values.map { CountLayout.Column(by: by.name, value: $0) } } ?? []
        func row(_ minutes: ShownMinutes, _ span: Span) -> Answer.Row {
            absences.marked(Answer.Row(span: span, figures: (columns + [.sum]).flatMap { minutes.figures(span, $0, over: over, rule) }))
        }
        return Answer(
            question: question, columns: (values.map { "\($0) " } + [""]).flatMap { name in ["median", "90th percentile", "% over \(over)"].map { name + $0 } },
            rows: span.parts.map { row(now, $0) }, whole: row(now, span),
            yearBefore: earlier.sums.isEmpty ? nil : row(earlier, span.yearBefore), unit: "minutes")
    }

    private func minutes(of question: Question, in span: Span) async throws -> ShownMinutes {
        let measure = question.measure
        let wider = try await counts(of: measure.isPartOf.flatMap(Measure.named) ?? measure, in: span)
        return ShownMinutes(sums: try await sums(of: question, in: span), counts: try await counts(of: measure, in: span), wider: wider)
    }

    private func sums(of question: Question, in span: Span) async throws -> MinutesByPart {
        let key = MinutesKey(measure: question.measure.name, span: span, by: question.by?.name), now = stamp?(question.measure.tally, span.days)
        if let now, let kept = minutes.value(key, stamp: now) { return kept }
        let rows = try await rows(question.measure.tally, in: span)
        let sums = MinutesByPart(rows, span) { row in question.by.map { name(row.a, $0) } }
        if let now { minutes.keep(sums, key, stamp: now) }
        return sums
    }

    func hours(_ question: Question) async throws -> Answer {
        let before = question.span.yearBefore
        let absences = try await absences(in: question.span)
        let rows = try await rows(.on, in: question.span), earlier = try await self.rows(.on, in: before)
        func row(_ span: Span, _ rows: [TallyRows.Row]) -> Answer.Row {
            let minutes = rows.filter { span.days.contains($0.period.first) }.map(\.count).reduce(0, +)
            let row = Answer.Row(span: span, figures: [.count(minutes / 60)], isGap: minutes == 0 && !rows.isEmpty)
            return absences.isFolded(span) ? absences.marked(row) : row
        }
        return Answer(
            question: question, columns: ["hours"], rows: question.span.parts.map { row($0, rows) }, whole: row(question.span, rows),
            yearBefore: earlier.isEmpty ? nil : row(before, earlier), unit: "hours")
    }
}

/// The minutes of a period, summed for each of its parts and for the whole, by value and together.
struct MinutesByPart: Sendable {
    private struct Key: Hashable, Sendable {
        var span: Span
        /// `nil` for all together.
        var value: String?
    }

    private var sums: [Key: MinuteCounts] = [:]
    let values: [String]
    var isEmpty: Bool { sums.isEmpty }

    init(_ rows: [TallyRows.Row], _ span: Span, value: (TallyRows.Row) -> String?) {
        let unit = span.parts[0].unit
        var values: Set<String> = []
        for row in rows {
            guard let minutes = row.minutes else { continue }
            let (value, part) = (value(row), Span(unit, of: row.period.first))
            if let value { values.insert(value) }
            for at in part == span ? [span] : [part, span] {
                if let value { sums[Key(span: at, value: value), default: .init()].add(minutes) }
                sums[Key(span: at, value: nil), default: .init()].add(minutes)
            }
        }
        self.values = values.sorted()
    }

    func sum(_ span: Span, _ value: String?) -> MinuteCounts { sums[Key(span: span, value: value)] ?? MinuteCounts() }
}

/// Minutes of a period, and what may be told of their number.
struct ShownMinutes: Sendable {
    let sums: MinutesByPart
    /// How many there were, and how many took longer than is hoped for.
    let counts: ShownCounts
    /// What they are a part of: of whom it is not told how many came, it is not told either that enough of them were called.
    let wider: ShownCounts

    /// Median, 90th percentile, and the share that took longer; of shown counts alone.
    func figures(_ span: Span, _ column: CountLayout.Column, over limit: Int, _ rule: Disclosure) -> [Figure] {
        let isHidden = wider.figure(span, column.by, column.value) == .confidential
        let number = isHidden ? .confidential : counts.figure(span, column.by, column.value)
        let longer = counts.figure(span, MinuteLayout.over, MinuteLayout.name(MinuteLayout.over, column))
        let sum = sums.sum(span, column.by.map { _ in column.value })
        let percentiles = [0.5, 0.9].map { rule.percentile($0, of: sum, number: number) }, share = rule.share(over: longer, of: number)
        return rule.isTold(percentiles[0], share, over: limit, number) ? percentiles + [share] : [.confidential, .confidential, .confidential]
    }
}
