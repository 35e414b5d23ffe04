public import Reception

/// A period of which figures are told: a whole day, week, month, quarter or year of the centre's calendar, and nothing between. Free
/// periods could be subtracted from one another until a single visit is left.
public struct Span: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// How long it is.
    public let unit: Unit
    /// Its first day; of a week a Monday.
    public let first: CentreDay

    /// Weeks begin on Monday (ISO 8601), quarters in January, April, July and October.
    public enum Unit: String, Sendable, Codable, CaseIterable { case day, week, month, quarter, year }

    /// The period of a unit in which a day lies. Weeks begin on Monday (ISO 8601).
    public init(_ unit: Unit, of day: CentreDay) {
        self.unit = unit
        first = switch unit {
        case .day: day
        case .week: CentreDay(number: day.number - CivilDay.weekday(of: day.number))
        case .month: CentreDay(year: day.year, month: day.month, day: 1)
        case .quarter: CentreDay(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
        case .year: CentreDay(year: day.year, month: 1, day: 1)
        }
    }

    /// `2026`, `2026-Q4`, `2026-11`, `2026-W48` or `2026-11-23`; `nil` for any other text.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts[0].count == 4, let year = Self.number(parts[0]), CivilDay.years.contains(year) else { return nil }
        switch (parts.count, parts.count > 1 ? parts[1].first : nil) {
        case (1, _): self.init(.year, of: CentreDay(year: year, month: 1, day: 1))
        case (2, "Q"):
            guard let quarter = Self.number(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            self.init(.quarter, of: CentreDay(year: year, month: quarter * 3, day: 1))
        case (2, "W"):
            guard parts[1].count == 3, let week = Self.number(parts[1].dropFirst()), (1...53).contains(week) else { return nil }
            self.init(.week, of: CentreDay(year: year, month: 1, day: 4).advanced(by: (week - 1) * 7))
            guard description == text else { return nil }
        case (2, _):
            guard let month = CentreMonth(text) else { return nil }
            self.init(.month, of: CentreDay(year: month.year, month: month.month, day: 1))
        default:
            guard let day = CentreDay(text) else { return nil }
            self.init(.day, of: day)
        }
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// `2026`, `2026-Q4`, `2026-11`, `2026-W48` or `2026-11-23`: what ``init(_:)`` reads.
    public var description: String {
        switch unit {
        case .day: return first.description
        case .week:
            let thursday = first.advanced(by: 3)
            let week = (thursday.number - CivilDay.number(year: thursday.year, month: 1, day: 1)) / 7 + 1
            return "\(thursday.year)-W\(week < 10 ? "0" : "")\(week)"
        case .month: return CentreMonth(of: first).description
        case .quarter: return "\(first.year)-Q\((first.month + 2) / 3)"
        case .year: return String(first.year)
        }
    }

    /// The one that begins earlier comes first.
    public static func < (one: Self, other: Self) -> Bool { one.first < other.first }
}

extension Span {
    /// Its last day, which belongs to it.
    public var last: CentreDay { after.first.advanced(by: -1) }
    /// From the first to the last, both within.
    public var days: ClosedRange<CentreDay> { first...last }
    /// The next of the same unit.
    public var after: Span { Span(unit, of: advanced) }
    /// The one before it, of the same unit.
    public var before: Span { Span(unit, of: first.advanced(by: -1)) }

    /// The first day behind it.
    private var advanced: CentreDay {
        switch unit {
        case .day: first.advanced(by: 1)
        case .week: first.advanced(by: 7)
        case .month: Span(.month, of: first.advanced(by: 31)).first
        case .quarter: Span(.month, of: first.advanced(by: 92)).first
        case .year: CentreDay(year: first.year + 1, month: 1, day: 1)
        }
    }

    /// The same period a year before; of a week the one 52 weeks before, of a day the same weekday, so that like is set beside like.
    public var yearBefore: Span {
        switch unit {
        case .day, .week: Span(unit, of: first.advanced(by: -364))
        default: Span(unit, of: CentreDay(year: first.year - 1, month: first.month, day: 1))
        }
    }

    /// What a table of it has a row for: of a year or a quarter its months, of a month or a week its days.
    public var parts: [Span] {
        let unit: Unit = switch self.unit {
        case .year, .quarter: .month
        case .month, .week: .day
        case .day: .day
        }
        return Self.spans(unit, in: days)
    }

    /// The periods of a unit that a run of days is made of.
    /// - Returns: nothing where the days do not begin and end with whole periods.
    public static func spans(_ unit: Unit, in days: ClosedRange<CentreDay>) -> [Span] {
        var span = Span(unit, of: days.lowerBound)
        guard span.first == days.lowerBound else { return [] }
        var spans: [Span] = []
        while span.last <= days.upperBound {
            spans.append(span)
            span = span.after
        }
        return spans.last?.last == days.upperBound ? spans : []
    }
}
