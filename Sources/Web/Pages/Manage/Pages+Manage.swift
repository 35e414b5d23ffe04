import Statistics
import Reception
import Words

/// How the centre was used: for managers, and in English as the definitions are.
extension Pages {
    /// What managers look at first of a period, each figure with a way to a page of its own.
    public func glance(_ glance: Glance) -> String {
        let language = languages.language("en")
        return render(.manage, in: language, frame: manageFrame(language, "How the centre was used"), GlancePage(
            period: Self.words(glance.span), partial: partial(glance.span, glance.today), periods: periods(glance.span, glance.today, ""),
            cards: glance.cards.map { answer in
                .init(
                    title: answer.question.measure.title, figure: Self.figure(answer), says: Sentence.of(answer), target: glance.says(target: answer),
                    link: Self.link(answer.question.measure, answer.question.span))
            },
            shares: glance.shares.map { share(glance, $0) },
            heat: glance.week.map { Chart.heat($0, name: "week", says: Self.says($0)) }, heatSays: glance.week.map(Self.says),
            heatLink: Self.link(Measure.named("arrivals"), glance.span),
            others: Measure.all.filter { measure in !glance.cards.contains { $0.question.measure == measure } }
                .map { .init(title: $0.title, figure: "", says: "", target: nil, link: Self.link($0, glance.span)) },
            signposting: Address.signposting().text, settings: Address.manage("/settings").text, report: Address.manage("/report?period=\(glance.span)").text, legend: Figure.legend, rounding: rounding))
    }

    func share(_ glance: Glance, _ share: Glance.Share) -> GlancePage.Share {
        .init(
            title: share.name.title, figure: share.text, before: share.before.map { "\($0.text) % a year before." }, target: glance.says(target: share),
            definition: share.name.definition)
    }

    func manageFrame(_ language: Language, _ title: String) -> StaffFrame {
        var frame = staffFrame(language, title: title)
        frame.moreStyles = Address.staffAsset("styles/manage.css").text
        return frame
    }

    static func link(_ measure: Measure?, _ span: Span, by: String? = nil, format: String? = nil) -> String {
        Address.manage("/\(measure?.name ?? "visits")?period=\(span)" + (by.map { "&by=\($0)" } ?? "") + (format.map { "&format=\($0)" } ?? "")).text
    }

    /// The figure of the whole period as it stands on a card: of minutes the median, of drills the longest.
    static func figure(_ answer: Answer) -> String {
        if answer.question.measure.kind == .drills { return answer.whole.figures.last?.value.map { "\($0) min" } ?? answer.whole.figures[0].text }
        guard case .minutes = answer.question.measure.kind else { return answer.whole.figures.last?.text ?? "" }
        return answer.whole.figures.suffix(3).first.map { figure in figure.value.map { "\($0) min" } ?? figure.text } ?? ""
    }

    static func says(_ grid: WeekGrid) -> String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let cells = grid.days.enumerated().flatMap { day, figures in zip(grid.hours, figures).map { (day, $0, $1.value ?? 0) } }
        guard let most = cells.max(by: { $0.2 < $1.2 }), most.2 > 0 else { return "No hour has enough to be shown." }
        return "The fullest hour is \(names[most.0]) from \(most.1):00, with \(most.2)."
    }

    /// A period that has not ended says so.
    func partial(_ span: Span, _ today: CentreDay) -> String? {
        span.first > today ? "This period is to come." : span.last >= today ? "This period is not over: its figures still grow." : nil
    }

    func periods(_ span: Span, _ today: CentreDay, _ path: String, by: String? = nil) -> GlancePage.Periods {
        let tail = by.map { "&by=\($0)" } ?? ""
        func address(_ span: Span) -> String { Address.manage("\(path)?period=\(span)\(tail)").text }
        let units: [Span.Unit] = [.week, .month, .quarter, .year]
        return GlancePage.Periods(
            earlier: address(span.before), later: span.after.first <= today ? address(span.after) : nil,
            units: units.map { unit in
                .init(name: unit.rawValue, link: address(Span(unit, of: min(span.last, max(span.first, today)))), current: unit == span.unit ? "true" : nil)
            })
    }

    static func words(_ span: Span) -> String {
        let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        let (first, last) = (span.first, span.last)
        return switch span.unit {
        case .day: "\(first.day) \(months[first.month - 1]) \(first.year)"
        case .week: "Week of \(first.day) \(months[first.month - 1]) \(first.year)"
        case .month: "\(months[first.month - 1]) \(first.year)"
        case .quarter: "\(months[first.month - 1]) to \(months[last.month - 1]) \(first.year)"
        case .year: "\(first.year)"
        }
    }
}

struct GlancePage: Sendable {
    let period: String
    let partial: String?
    let periods: Periods
    let cards: [Card]
    let shares: [Share]
    let heat, heatSays: String?
    let heatLink: String
    let others: [Card]
    let signposting, settings, report, legend, rounding: String

    struct Card: Sendable {
        let title, figure, says: String
        let target: String?
        let link: String
    }
    struct Share: Sendable {
        let title, figure: String
        let before, target: String?
        let definition: String
    }
    struct Periods: Sendable {
        let earlier: String
        let later: String?
        let units: [Unit]
    }
    struct Unit: Sendable {
        let name, link: String
        let current: String?
    }
}
