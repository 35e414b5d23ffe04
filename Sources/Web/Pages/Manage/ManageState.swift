public import Reception
public import Statistics

/// What the page to see at a glance shows.
public struct Glance: Sendable {
    public var span: Span
    public var today: CentreDay
    public var cards: [Answer]
    public var shares: [Share]
    public var week: WeekGrid?
    /// What the centre aims at, by measure.
    public var targets: [String: Int]

    /// A share of one figure in another.
    public struct Share: Sendable {
        public var name: Proportion.Name
        public var figure: Figure
        /// The same a year before; `nil` where it cannot be told.
        public var before: Figure?

        public init(_ name: Proportion.Name, figure: Figure, before: Figure? = nil) {
            (self.name, self.figure, self.before) = (name, figure, before)
        }

        /// "14 %", or the shorthand of what is not shown.
        var text: String { figure.value.map { "\($0) %" } ?? figure.text }
    }

    public init(span: Span, today: CentreDay, cards: [Answer], shares: [Share], week: WeekGrid?, targets: [String: Int] = [:]) {
        (self.span, self.today, self.cards, self.shares, self.week, self.targets) = (span, today, cards, shares, week, targets)
    }
}

/// What the page of one measure shows.
public struct MeasureState: Sendable {
    public var answer: Answer
    public var today: CentreDay
    public var week: WeekGrid?
    /// How often each minute was counted, in steps of five; of measures in minutes.
    public var histogram: [Chart.Point]
    public var target: Int?

    public init(answer: Answer, today: CentreDay, week: WeekGrid? = nil, histogram: [Chart.Point] = [], target: Int? = nil) {
        (self.answer, self.today, self.week, self.histogram, self.target) = (answer, today, week, histogram, target)
    }
}

extension Glance {
    /// What is said of the centre's target beside an answer.
    func says(target answer: Answer) -> String? {
        targets[answer.question.measure.name].flatMap { answer.says(target: $0, isOver: span.last < today) }
    }

    /// The same beside a share.
    func says(target share: Share) -> String? {
        targets[share.name.rawValue].flatMap { share.name.says(target: $0, of: share.figure, isOver: span.last < today) }
    }
}
