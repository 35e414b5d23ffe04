import Reception

/// What somebody wants to know: a measure, a fixed period, and at most one fixed breakdown.
public struct Question: Sendable, Hashable {
    public var measure: Measure
    public var span: Span
    public var by: Measure.Breakdown?

    public init(measure: Measure, span: Span, by: Measure.Breakdown? = nil) { (self.measure, self.span, self.by) = (measure, span, by) }
}

/// What it is answered: figures that may be shown, and nothing else.
public struct Answer: Sendable, Hashable {
    public var question: Question
    /// Of each part of the period, and of the whole: a figure for each of ``columns``.
    public var columns: [String]
    public var rows: [Row]
    public var whole: Row
    /// Of the same period a year before; `nil` where nothing was kept then.
    public var yearBefore: Row?
    /// What is counted, in a sentence: "visits".
    public var unit: String

    public init(question: Question, columns: [String], rows: [Row], whole: Row, yearBefore: Row? = nil, unit: String) {
        (self.question, self.columns, self.rows) = (question, columns, rows)
        (self.whole, self.yearBefore, self.unit) = (whole, yearBefore, unit)
    }

    public struct Row: Sendable, Hashable {
        public var span: Span
        public var figures: [Figure]
        /// The hub was off: nothing was counted, which is not none.
        public var isGap = false

        public init(span: Span, figures: [Figure], isGap: Bool = false) { (self.span, self.figures, self.isGap) = (span, figures, isGap) }
    }

    public var isEmpty: Bool { whole.figures.allSatisfy { $0 == .count(0) || $0 == .notApplicable } }
}
