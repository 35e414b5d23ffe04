import Reception

extension Asking {
    /// How many drills there were, in how many somebody was not found, and how long the longest took.
    func drills(_ question: Question) async throws -> Answer {
        let (span, before) = (question.span, question.span.yearBefore)
        let rows = try await rows(.drills, in: span), earlier = try await self.rows(.drills, in: before), absences = try await absences(in: span)
        func row(_ span: Span, _ rows: [TallyRows.Row]) -> Answer.Row {
            Answer.Row(span: span, figures: Self.figures(rows.filter { span.days.contains($0.period.first) }))
        }
        return Answer(
            question: question, columns: ["drills", "not everyone out", "longest minutes"],
            rows: span.parts.map { absences.marked(row($0, rows)) }, whole: absences.marked(row(span, rows)),
            yearBefore: earlier.isEmpty ? nil : row(before, earlier), unit: "minutes")
    }

    private static func figures(_ rows: [TallyRows.Row]) -> [Figure] {
        let out = rows.filter { $0.a == "out" }, all = rows.map(\.count).reduce(0, +)
        let longest = out.compactMap { $0.minutes?.counts.keys.max() }.max()
        return [.count(all), .count(all - out.map(\.count).reduce(0, +)), longest.map(Figure.count) ?? .notApplicable]
    }
}

extension Sentence {
    /// "2 drills. The longest took 6 minutes until everyone was out; a year before it was 8."
    static func drills(_ answer: Answer) -> String {
        let figures = answer.whole.figures.map(\.value)
        guard let count = figures.first ?? nil, let missing = figures[1] else { return "" }
        let before = answer.yearBefore?.figures.last?.value
        let said = [
            count == 1 ? "1 drill." : "\(count) drills.",
            figures[2].map { minutes in
                "\(count - missing == 1 ? "It" : "The longest") took \(unit(minutes)) until everyone was out"
                    + (before.map { "; a year before it was \($0)." } ?? ".")
            },
            missing == 0 ? nil : "In \(missing) not everyone was ticked as out.",
        ]
        return said.compactMap(\.self).joined(separator: " ")
    }
}
