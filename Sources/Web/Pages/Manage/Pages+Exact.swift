public import Reception
public import Statistics
import Words

/// What the page of exact counts shows.
public struct ExactState: Sendable {
    /// What is asked exactly, once there is a right to it.
    public var question: Question
    /// Whose right it is.
    public var names: [String]
    /// The newest first; a name and a reason that are erased are missing.
    public var looks: [ExactLookEntry]
    /// Exact counts; `nil` until a name, its secret and a reason are given.
    public var answer: Answer?
    /// Why nothing is shown, in a sentence.
    public var problem: String?

    public init(question: Question, names: [String], looks: [ExactLookEntry], answer: Answer? = nil, problem: String? = nil) {
        (self.question, self.names, self.looks) = (question, names, looks)
        (self.answer, self.problem) = (answer, problem)
    }
}

extension Pages {
    /// Exact counts on the screen alone: the style sheet prints none of it.
    public func exact(_ state: ExactState) -> String {
        let language = languages.language("en"), question = state.question
        return render(.exact, in: language, frame: manageFrame(language, "Exact counts"), ExactPage(
            title: question.measure.title, period: Self.words(question.span), back: Self.link(question.measure, question.span, by: question.by?.name),
            action: Address.manage("/exact").text, measure: question.measure.name, span: question.span.description, by: question.by?.name ?? "",
            problem: state.problem, names: state.names.map(\.apart), shortest: ExactLook.shortestReason, longest: ExactLook.longestReason,
            answer: state.answer.map { answer in
                .init(header: FigureTable(answer).header, rows: (answer.rows.map { (String(describing: $0.span), $0) } + [("All of it", answer.whole)]).map { name, row in
                    .init(name: name, figures: row.figures.map(\.text))
                })
            },
            looks: state.looks.map { look in
                let what = [look.measure, look.period, look.breakdown.map { "by \($0)" }].compactMap(\.self).joined(separator: " ")
                return .init(
                    at: "\(language.day(look.at, in: centre.zone)), \(language.time(look.at, in: centre.zone))", who: (look.name ?? "erased").apart, what: what,
                    why: (look.reason ?? "erased").apart)
            }))
    }
}

struct ExactPage: Sendable {
    let title, period, back, action, measure, span, by: String
    let problem: String?
    let names: [String]
    let shortest, longest: Int
    let answer: MeasurePage.Week?
    let looks: [Look]

    struct Look: Sendable { let at, who, what, why: String }
}
