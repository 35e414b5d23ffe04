import Reception

/// What somebody wants to know: a measure, a fixed period, and at most one fixed breakdown.
public struct Question: Sendable, Hashable {
    /// What is counted, by a definition of its own.
    public var measure: Measure
    /// A whole period: no free one can be asked for.
    public var span: Span
    /// One of the measure's own; `nil` for none.
    public var by: Measure.Breakdown?

    public init(measure: Measure, span: Span, by: Measure.Breakdown? = nil) { (self.measure, self.span, self.by) = (measure, span, by) }
}

/// What it is answered: figures that may be shown, and nothing else.
public struct Answer: Sendable, Hashable {
    /// What it answers.
    public var question: Question
    /// Of each part of the period, and of the whole: a figure for each of ``columns``.
    public var columns: [String]
    /// The parts of the period, in order; of a day the day itself.
    public var rows: [Row]
    /// All of the period, in the same columns.
    public var whole: Row
    /// Of the same period a year before; `nil` where nothing was kept then.
    public var yearBefore: Row?
    /// What is counted, in a sentence: "visits".
    public var unit: String

    public init(question: Question, columns: [String], rows: [Row], whole: Row, yearBefore: Row? = nil, unit: String) {
        (self.question, self.columns, self.rows) = (question, columns, rows)
        (self.whole, self.yearBefore, self.unit) = (whole, yearBefore, unit)
    }

    /// The figures of one period.
    public struct Row: Sendable, Hashable {
        /// The part of the period, or all of it.
        public var span: Span
        /// One for each of the answer's columns.
        public var figures: [Figure]
        /// The hub was off: nothing was counted, which is not none.
        public var isGap = false

        public init(span: Span, figures: [Figure], isGap: Bool = false) { (self.span, self.figures, self.isGap) = (span, figures, isGap) }
    }

    /// Whether nothing was counted in all of the period.
    public var isEmpty: Bool { whole.figures.allSatisfy { $0 == .count(0) || $0 == .notApplicable } }
}
