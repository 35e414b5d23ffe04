import Reception

extension Asking {
    /// What a glance and a report show: one answer each, in this order.
    public static let glance = [
        "visits", "people", "attendances", "peak", "to-call", "to-seen", "stay", "assistance", "to-answer", "referrals", "feedback", "drills",
    ]

    /// One answer for each of ``glance``, of the whole period and its parts.
    /// - Throws: what reading the tallies throws.
    public func glance(of span: Span) async throws -> [Answer] {
        var answers: [Answer] = []
        for measure in Self.glance.compactMap(Measure.named) { answers.append(try await answer(Question(measure: measure, span: span))) }
        return answers
    }

    /// One for each name, in their order.
    /// - Throws: what reading the tallies throws.
    public func proportions(of span: Span) async throws -> [Proportion] {
        let visits = try await counts(of: try measure("visits"), in: span), attended = try await counts(of: try measure("attendances"), in: span)
        let standing = try await counts(of: try measure("standing"), in: span), refused = try await counts(of: try measure("refusals"), in: span)
        let all = standing.sum(span, "standing", ["early", "in-time", "late", "not-come"])
        let came = attended.sum(span, "way", ["pass", "look-up"])
        let mended = refused.figure(span, nil, "").value
        return [
            Proportion(name: .multiAgency, figure: share(visits.sum(span, "services", ["2", "3+"]), of: visits.figure(span, nil, "").value)),
            Proportion(name: .walkIns, figure: share(attended.sum(span, "way", ["walk-in"]), of: attended.figure(span, nil, "").value)),
            Proportion(name: .notCome, figure: share(standing.sum(span, "standing", ["not-come"]), of: all)),
            Proportion(name: .late, figure: share(standing.sum(span, "standing", ["late"]), of: all)),
            Proportion(name: .alone, figure: share(came, of: came.flatMap { came in mended.map { came + $0 } })),
        ]
    }

    private func measure(_ name: String) throws -> Measure {
        guard let measure = Measure.named(name) else { throw DeskError(.notFound, cause: "no measure is called \(name)") }
        return measure
    }

    /// Of shown figures alone; where one is not shown, neither is the share.
    private func share(_ part: Int?, of whole: Int?) -> Figure {
        rule.share(part.map(Figure.count) ?? .confidential, of: whole.map(Figure.count) ?? .confidential)
    }

    /// How often minutes were counted, in steps of five, to the last of which there are some; an hour and a half and more are one. Of a
    /// month, a quarter or a year, in which there are enough.
    public func histogram(_ measure: Measure, _ span: Span) async throws -> [Chart.Point] {
        guard case .minutes = measure.kind, ![.day, .week].contains(span.unit) else { return [] }
        let shown = try await counts(of: measure, in: span)
        let figures = (0..<MinuteLayout.steps).map { shown.figure(span, MinuteLayout.bin, String($0)) }
        guard let last = figures.lastIndex(where: { $0 != .count(0) }), shown.figure(span, nil, "") != .count(0) else { return [] }
        return (0...last).map { Chart.Point($0 == MinuteLayout.steps - 1 ? "90+" : "\($0 * MinuteLayout.step)", figures[$0]) }
    }
}
