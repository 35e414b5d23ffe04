public import Reception

/// Answers questions from the tallies. Whatever leaves it has been through disclosure control.
public struct Asking: Sendable {
    let read: TallyReading
    let centre: Centre
    let rule: Disclosure
    let stamp: TallyStamp?
    private let lattices = StampedCache<LatticeKey, CountLattice>()
    let minutes = StampedCache<MinutesKey, MinutesByPart>()

    /// - Parameters:
    ///   - stamp: grows with each change of the tallies; without it nothing is kept from one question to the next.
    ///   - read: reads the tallies.
    public init(centre: Centre, rule: Disclosure = .usual, stamp: TallyStamp? = nil, read: @escaping TallyReading) {
        (self.centre, self.rule, self.stamp, self.read) = (centre, rule, stamp, read)
    }

    /// - Throws: what reading throws.
    public func answer(_ question: Question) async throws -> Answer {
        switch question.measure.kind {
        case .count, .heat, .occupancy: try await counts(question)
        case .people: try await people(question)
        case .minutes(let over): try await minutes(question, over: over)
        case .hours: try await hours(question)
        case .peak: try await peak(question)
        case .drills: try await drills(question)
        }
    }

    private func counts(_ question: Question) async throws -> Answer {
        let (span, before) = (question.span, question.span.yearBefore)
        // The sum of what a week's hours count is that of the visits, and hidden with it.
        let measure = question.measure.kind == .count ? question.measure : Measure.named("visits") ?? question.measure
        let shown = try await counts(of: measure, in: span)
        let values = question.by.map(shown.values) ?? []
        let absences = try await absences(in: span)
        func row(_ shown: ShownCounts, _ span: Span) -> Answer.Row {
            absences.marked(Answer.Row(span: span, figures: values.map { shown.figure(span, question.by?.name, $0) } + [shown.figure(span, nil, "")]))
        }
        let earlier = try await counts(of: measure, in: before)
        return Answer(
            question: question, columns: values.map { $0.isEmpty ? "not said" : $0 } + ["all"], rows: span.parts.map { row(shown, $0) },
            whole: row(shown, span), yearBefore: earlier.figure(before, nil, "") == .count(0) ? nil : row(earlier, before),
            unit: question.measure.title.lowercased())
    }

    /// Protected over the whole year in which the period lies, so that it is the same whoever asks for what.
    func counts(of measure: Measure, in span: Span) async throws -> ShownCounts {
        // A week is of the year of its Thursday (ISO 8601).
        let year = span.unit == .week ? span.first.advanced(by: 3).year : span.first.year
        var beside: [Int: CountLattice] = [:]
        for other in YearSlots.years(touching: span) where other != year { beside[other] = try await lattice(measure, of: other) }
        return ShownCounts(try await lattice(measure, of: year), beside: beside)
    }

    private func lattice(_ measure: Measure, of year: Int) async throws -> CountLattice {
        let (days, key) = (YearSlots.days(of: year), LatticeKey(measure: measure.name, year: year, rule: rule))
        let now = stamp?(measure.tally, days)
        if let now, let kept = lattices.value(key, stamp: now) { return kept }
        let rows = try await read(measure.tally, days).rows, isHeat = measure.kind == .heat
        let counts = CountLattice(
            isHeat ? rows.map(\.byHourOfWeek) : rows, year: year, measure: isHeat ? .hourOfWeek : measure, rule: rule, name: name)
        if let now { lattices.keep(counts, key, stamp: now) }
        return counts
    }

    /// A sensitive service is not named: all of them are one.
    func name(_ value: String, _ by: Measure.Breakdown) -> String {
        guard by.name == "service" else { return value }
        if value.isEmpty { return "not-sure" }
        return centre.service(.init(value))?.sensitive == true ? "private" : value
    }
}
