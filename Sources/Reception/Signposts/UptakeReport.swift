/// A month of the centre's calendar, written `2026-11`.
public struct CentreMonth: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The month counts from 1.
    public let year, month: Int

    /// The month in which a day lies.
    public init(of day: CentreDay) { (year, month) = (day.year, day.month) }

    /// - Returns: `nil` where the text is another form than `YYYY-MM`, or names no month.
    public init?(_ text: String) {
        guard let day = CentreDay(text + "-01") else { return nil }
        self.init(of: day)
    }

    /// The earlier is the lesser.
    public static func < (one: Self, other: Self) -> Bool { (one.year, one.month) < (other.year, other.month) }
    /// `2026-11`, whatever the language.
    public var description: String { String(CentreDay(year: year, month: month, day: 1).description.dropLast(3)) }

    /// So many months earlier.
    public func back(_ months: Int) -> CentreMonth {
        let count = year * 12 + month - 1 - months
        return CentreMonth(of: CentreDay(year: count / 12, month: count % 12 + 1, day: 1))
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let month = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month of the form YYYY-MM")
        }
        self = month
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What was counted in one month, in figures that can be shown.
public struct UptakeReport: Sendable, Codable, Equatable {
    /// A month of the centre; perhaps one that still runs.
    public var month: CentreMonth
    /// By theme, dimension, value and outcome; what is too small is in them without its count.
    public var rows: [Row]

    /// - Parameter rows: all of a month. Where one figure alone of those that add up is hidden, the smallest beside it is hidden too:
    ///   else the same steps, counted by another dimension, would give it away.
    public init(month: CentreMonth, rows: [Row]) { (self.month, self.rows) = (month, Self.guarded(rows)) }

    private static func guarded(_ rows: [Row]) -> [Row] {
        var rows = rows
        for places in Dictionary(grouping: rows.indices, by: { rows[$0].sum }).values where places.count(where: { rows[$0].count == nil }) == 1 {
            let shown = places.filter { rows[$0].count ?? 0 > 0 }
            guard let least = shown.min(by: { (rows[$0].count ?? 0, $0) < (rows[$1].count ?? 0, $1) }) else { continue }
            rows[least].count = nil
        }
        return rows
    }

    /// One figure: how often an outcome was counted under a theme, by one thing more. No two of these things are ever crossed.
    public struct Row: Sendable, Codable, Equatable {
        /// As in ``Uptake``.
        public var theme: Uptake.Theme
        /// Which thing ``value`` is.
        public var by: Dimension
        /// The need, the band or the language; `nil` where it is not known.
        public var value: String?
        /// What came of the steps.
        public var outcome: Uptake.Outcome
        /// `nil` where it is from 1 to 7: too few to be shown; and where it would tell such a one.
        public var count: Int?

        /// What adds up with what.
        fileprivate var sum: [String] { [theme.rawValue, by.rawValue, outcome.rawValue] }

        /// - Parameter counted: as it was counted. Shown is the nearest multiple of 5, from ``FaceCount/least`` on: the rule by
        ///   which NHS England publishes.
        public init(theme: Uptake.Theme, by: Dimension, value: String?, outcome: Uptake.Outcome, counted: Int) {
            (self.theme, self.by, self.value, self.outcome) = (theme, by, value, outcome)
            count = counted == 0 ? 0 : counted < FaceCount.least ? nil : (counted + 2) / 5 * 5
        }
    }

    /// What a figure is broken down by.
    public enum Dimension: String, Sendable, Codable, CaseIterable { case need, band, language }
}

/// Words that families looked for and found nothing.
public struct Gap: Sendable, Codable, Equatable {
    /// As ``UnfoundSearch`` has them.
    public var words: String
    /// The language of the screen: a BCP 47 tag.
    public var language: String
    /// How many such searches were noted, not rounded.
    public var count: Int
    /// The last day on which somebody did.
    public var last: CentreDay

    public init(words: String, language: String, count: Int, last: CentreDay) {
        (self.words, self.language, self.count, self.last) = (words, language, count, last)
    }
}
