public import Reception

/// Answers questions from the tallies. Whatever leaves it has been through disclosure control.
public struct Asking: Sendable {
    let read: TallyReading
    let centre: Centre
    let rule: Disclosure

    public init(centre: Centre, rule: Disclosure = .usual, read: @escaping TallyReading) {
        (self.centre, self.rule, self.read) = (centre, rule, read)
    }

    /// - Throws: what reading throws.
    public func answer(_ question: Question) async throws -> Answer {
        switch question.measure.kind {
        case .count, .heat, .occupancy: try await counts(question)
        case .people: try await people(question)
        case .minutes(let over): try await minutes(question, over: over)
        case .hours: try await hours(question)
        case .peak: try await peak(question)
        }
    }

    private func counts(_ question: Question) async throws -> Answer {
        let (span, before) = (question.span, question.span.yearBefore)
        // The sum of what a week's hours count is that of the visits, and hidden with it.
        let measure = question.measure.kind == .count ? question.measure : Measure.named("visits") ?? question.measure
        let lattice = try await self.lattice(measure, of: span)
        let values = question.by.map { by in (lattice.values[by.name] ?? []).sorted() } ?? []
        let gaps = try await gaps(in: span)
        func row(_ lattice: CountLattice, _ span: Span) -> Answer.Row {
            let figures = values.map { lattice.figure(span, question.by, $0) } + [lattice.figure(span, nil, "")]
            let isGap = gaps.contains(span)
            return Answer.Row(span: span, figures: isGap ? figures.map { $0 == .count(0) ? .notAvailable : $0 } : figures, isGap: isGap)
        }
        let earlier = try await self.lattice(for: before, measure)
        return Answer(
            question: question, columns: values.map { $0.isEmpty ? "not said" : $0 } + ["all"], rows: span.parts.map { row(lattice, $0) },
            whole: row(lattice, span), yearBefore: earlier.map { row($0, before) }, unit: question.measure.title.lowercased())
    }

    private func lattice(for span: Span, _ measure: Measure) async throws -> CountLattice? {
        let lattice = try await self.lattice(measure, of: span)
        return lattice.figure(span, nil, "") == .count(0) ? nil : lattice
    }

    /// Protected over the whole year in which the period lies, so that it is the same whoever asks for what.
    func lattice(_ measure: Measure, of span: Span) async throws -> CountLattice {
        let year = Span(.year, of: span.unit == .week ? span.first.advanced(by: 3) : span.first)
        let days = Span(.week, of: year.first).first...Span(.week, of: year.last).last
        return CountLattice(try await read(measure.tally, days).rows, measure: measure, rule: rule, name: name)
    }

    /// A sensitive service is not named: all of them are one.
    func name(_ value: String, _ by: Measure.Breakdown) -> String {
        guard by.name == "service" else { return value }
        if value.isEmpty { return "not-sure" }
        return centre.service(.init(value))?.sensitive == true ? "private" : value
    }

    /// The parts of a period in which the hub was not on at all, where its hours were counted; and none of what is to come.
    func gaps(in span: Span) async throws -> Set<Span> {
        let on = try await read(.on, span.days).rows.map(\.period.first)
        guard let first = on.min(), let last = on.max() else { return [] }
        let spans = Set(on.map { Span(span.parts[0].unit, of: $0) })
        return Set(span.parts.filter { $0.first > first && $0.first < last && !spans.contains($0) })
    }
}
