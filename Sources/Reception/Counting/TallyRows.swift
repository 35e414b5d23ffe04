/// What the tallies hold of one table over some time, as a question needs it.
public struct TallyRows: Hashable, Sendable {
    /// Months first, then days.
    public var rows: [Row]
    /// The first day whose days are still kept one by one; before it there are months alone.
    public var firstDay: CentreDay?

    public init(rows: [Row], firstDay: CentreDay? = nil) { (self.rows, self.firstDay) = (rows, firstDay) }

    /// One cell: its period, its dimensions (empty where it has none) and its count.
    public struct Row: Hashable, Sendable {
        /// Once a month is folded, its days are not there any more.
        public var period: TallyPeriod
        /// As in ``TallyCell``; a histogram has no second.
        public var a, b: String
        /// Of a histogram, how many were counted at all minutes together.
        public var count: Int
        /// `nil` where the table is no histogram.
        public var minutes: MinuteCounts?

        public init(period: TallyPeriod, a: String, b: String, count: Int, minutes: MinuteCounts? = nil) {
            (self.period, self.a, self.b, self.count, self.minutes) = (period, a, b, count, minutes)
        }
    }
}

/// A day, or a month into which days were folded.
public enum TallyPeriod: Hashable, Sendable {
    case day(CentreDay), month(CentreMonth)

    /// The day, or the first of the month.
    public var first: CentreDay {
        switch self {
        case .day(let day): day
        case .month(let month): CentreDay(year: month.year, month: month.month, day: 1)
        }
    }

    /// Whether it is one day, and no month.
    public var isDay: Bool { if case .day = self { true } else { false } }

    /// `20261123`, or `202611`.
    public var number: Int {
        switch self {
        case .day(let day): day.year * 10_000 + day.month * 100 + day.day
        case .month(let month): month.year * 100 + month.month
        }
    }

    /// Reads ``number``.
    public init(number: Int) {
        self = number > 999_999
            ? .day(CentreDay(year: number / 10_000, month: number / 100 % 100, day: number % 100))
            : .month(CentreMonth(of: CentreDay(year: number / 100, month: number % 100, day: 1)))
    }
}

/// Reads the tallies; handed to pages and commands.
public typealias TallyReading = @Sendable (Tally, ClosedRange<CentreDay>) async throws -> TallyRows

/// Grows whenever a tally was counted otherwise within some days: what was made of it before is old then. Of the hub that counts alone.
public typealias TallyStamp = @Sendable (Tally, ClosedRange<CentreDay>) -> Int
