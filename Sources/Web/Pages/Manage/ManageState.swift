public import Reception
public import Statistics

/// What the page to see at a glance shows.
public struct Glance: Sendable {
    public var span: Span
    public var today: CentreDay
    public var cards: [Answer]
    public var shares: [Share]
    public var week: WeekGrid?

    /// A share of one figure in another.
    public struct Share: Sendable {
        public var title, definition: String
        public var figure: Figure
        public init(title: String, definition: String, figure: Figure) { (self.title, self.definition, self.figure) = (title, definition, figure) }
    }

    public init(span: Span, today: CentreDay, cards: [Answer], shares: [Share], week: WeekGrid?) {
        (self.span, self.today, self.cards, self.shares, self.week) = (span, today, cards, shares, week)
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
