import Reception
import Statistics
import Words

extension Pages {
    /// One measure: a chart, a sentence, the table behind them, and the definition one click away.
    public func measure(_ state: MeasureState) -> String {
        let language = languages.language("en")
        let (answer, question) = (state.answer, state.answer.question)
        let table = FigureTable(answer)
        return render(.measure, in: language, frame: manageFrame(language, question.measure.title), MeasurePage(
            title: question.measure.title, period: Self.words(question.span), partial: partial(question.span, state.today),
            periods: periods(question.span, state.today, "/\(question.measure.name)", by: question.by?.name), glance: Address.manage("?period=\(question.span)").text,
            definition: question.measure.definition, says: state.week.map(Self.says) ?? Sentence.of(answer), chart: chart(state), histogram: histogram(state),
            bins: state.histogram.map { .init(name: $0.label, figures: [$0.figure.text]) },
            target: state.target.flatMap { answer.says(target: $0, isOver: answer.question.span.last < state.today) }, empty: answer.isEmpty,
            gaps: answer.rows.contains(where: \.isGap) ? "On days marked [x] the hub was off: a gap, not a zero." : nil,
            breakdowns: breakdowns(question), header: table.header, rows: rows(answer), whole: row(answer.whole, "All of it"),
            before: answer.yearBefore.map { row($0, "A year before: \($0.span)") }, week: weekTable(state.week),
            downloads: ["csv", "json", "ods"].map { .init(name: $0, link: Self.link(question.measure, question.span, by: question.by?.name, format: $0), current: nil) },
            exact: showsExact ? Address.manage("/exact?measure=\(question.measure.name)&period=\(question.span)&by=\(question.by?.name ?? "")").text : nil,
            legend: Figure.legend, rounding: question.measure.rounding(rounding)))
    }

    private func chart(_ state: MeasureState) -> String? {
        let answer = state.answer
        if let week = state.week { return Chart.heat(week, name: "week", says: Self.says(week)) }
        guard !answer.isEmpty, answer.rows.count > 1 else { return nil }
        if case .minutes = answer.question.measure.kind {
            let lines = [("median", 3), ("9 of 10", 2)].map { name, back in
                (name: name, points: answer.rows.map { Chart.Point(Self.short($0.span), $0.figures[$0.figures.count - back]) })
            }
            return Chart.lines(lines, name: "lines", says: Sentence.of(answer))
        }
        return Chart.bars(answer.rows.map { Chart.Point(Self.short($0.span), $0.figures.last ?? .notApplicable) }, name: "bars", says: Sentence.of(answer))
    }

    private func histogram(_ state: MeasureState) -> String? {
        guard !state.histogram.isEmpty else { return nil }
        return Chart.bars(state.histogram, name: "histogram", says: "How many took so many minutes, in steps of five. " + Sentence.of(state.answer))
    }

    private func breakdowns(_ question: Question) -> [GlancePage.Unit] {
        guard !question.measure.breakdowns.isEmpty else { return [] }
        return [.init(name: "not broken down", link: Self.link(question.measure, question.span), current: question.by == nil ? "true" : nil)]
            + question.measure.breakdowns.map {
                .init(name: "by \($0.name)", link: Self.link(question.measure, question.span, by: $0.name), current: $0 == question.by ? "true" : nil)
            }
    }

    private func rows(_ answer: Answer) -> [MeasurePage.Row] { answer.rows.map { row($0, $0.span.description) } }

    private func row(_ row: Answer.Row, _ name: String) -> MeasurePage.Row { .init(name: name, figures: row.figures.map(\.text)) }

    private func weekTable(_ grid: WeekGrid?) -> MeasurePage.Week? {
        grid.map { grid in
            let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            return .init(header: grid.hours.map { "\($0):00" }, rows: zip(days, grid.days).map { .init(name: $0, figures: $1.map(\.text)) })
        }
    }

    /// What stands under a bar.
    static func short(_ span: Span) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return span.unit == .month ? months[span.first.month - 1] : String(span.first.day)
    }
}

struct MeasurePage: Sendable {
    let title, period: String
    let partial: String?
    let periods: GlancePage.Periods
    let glance, definition, says: String
    let chart, histogram: String?
    /// The figures behind the histogram.
    let bins: [Row]
    let target: String?
    let empty: Bool
    let gaps: String?
    let breakdowns: [GlancePage.Unit]
    let header: [String]
    let rows: [Row]
    let whole: Row
    let before: Row?
    let week: Week?
    let downloads: [GlancePage.Unit]
    let exact: String?
    let legend, rounding: String

    struct Row: Sendable {
        let name: String
        let figures: [String]
    }

    struct Week: Sendable {
        let header: [String]
        let rows: [Row]
    }
}
