public import Reception
public import Statistics

/// What the page to see at a glance shows.
public struct Glance: Sendable {
    /// The one period of which all figures are.
    public var span: Span
    /// Whether the period is over is told by it.
    public var today: CentreDay
    /// One for each measure that managers look at first.
    public var cards: [Answer]
    /// Per cent, below the cards.
    public var shares: [Share]
    /// Arrivals by weekday and hour; `nil` leaves them out.
    public var week: WeekGrid?
    /// What the centre aims at, by measure.
    public var targets: [String: Int]

    /// A share of one figure in another.
    public struct Share: Sendable {
        /// What it is a share of, with its definition.
        public var name: Proportion.Name
        /// Per cent, or why there is none.
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
    /// Figures that may be shown, for each part of the period and for all of it.
    public var answer: Answer
    /// Whether the period is over is told by it.
    public var today: CentreDay
    /// Of measures by the hour; `nil` of others.
    public var week: WeekGrid?
    /// How often each minute was counted, in steps of five; of measures in minutes.
    public var histogram: [Chart.Point]
    /// Minutes, or how many in a month; `nil` where the centre aims at nothing.
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
