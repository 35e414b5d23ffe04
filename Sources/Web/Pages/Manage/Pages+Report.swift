import Reception
import Statistics
import Words

extension Pages {
    /// A report for a board of partners: sentences that the numbers choose, charts, tables and definitions, to be printed.
    public func report(_ glance: Glance) -> String {
        let language = languages.language("en")
        return render(.report, in: language, frame: manageFrame(language, "Report"), ReportPage(
            title: "How the centre was used: \(Self.words(glance.span))", partial: partial(glance.span, glance.today),
            sections: glance.cards.map { section($0, glance.says(target: $0)) }, heat: glance.week.map { Chart.heat($0, name: "week", says: Self.says($0)) },
            heatSays: glance.week.map(Self.says), shares: glance.shares.map { share(glance, $0) }, legend: Figure.legend, rounding: rounding))
    }

    private func section(_ answer: Answer, _ target: String?) -> ReportPage.Section {
        let measure = answer.question.measure
        let lines = answer.rows.map { Chart.Point(Self.short($0.span), $0.figures.last ?? .notApplicable) }
        let drawn: Bool = if case .minutes = measure.kind { false } else { !answer.isEmpty && lines.count > 1 }
        return .init(
            title: measure.title, says: [Sentence.of(answer), target].compactMap(\.self).joined(separator: " "), chart: drawn ? Chart.bars(lines, name: measure.name, says: Sentence.of(answer)) : nil,
            header: FigureTable(answer).header, rows: answer.rows.map { .init(name: $0.span.description, figures: $0.figures.map(\.text)) },
            whole: .init(name: "All of it", figures: answer.whole.figures.map(\.text)),
            before: answer.yearBefore.map { .init(name: "A year before", figures: $0.figures.map(\.text)) }, definition: measure.definition)
    }
}

struct ReportPage: Sendable {
    let title: String
    let partial: String?
    let sections: [Section]
    let heat, heatSays: String?
    let shares: [GlancePage.Share]
    let legend, rounding: String

    struct Section: Sendable {
        let title, says: String
        let chart: String?
        let header: [String]
        let rows: [MeasurePage.Row]
        let whole: MeasurePage.Row
        let before: MeasurePage.Row?
        let definition: String
    }
}
