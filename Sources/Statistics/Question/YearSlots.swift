import Reception

/// The periods of a year, each with a number: its days and weeks from the Monday before its first day to the Sunday after its last, its
/// months, its quarters, and the year. Of a neighbouring year there are no more than the days and the weeks that it shares.
struct YearSlots: Sendable {
    let year: Int
    private let first: Int
    private let weeks: Int

    init(year: Int) {
        self.year = year
        let days = Self.days(of: year)
        first = days.lowerBound.number
        weeks = (days.upperBound.number - first + 1) / 7
    }

    /// All whole weeks that have a day of the year.
    static func days(of year: Int) -> ClosedRange<CentreDay> {
        let year = Span(.year, of: CentreDay(year: year, month: 1, day: 1))
        return Span(.week, of: year.first).first...Span(.week, of: year.last).last
    }

    /// The years whose weeks a period shares with others: its own, or two.
    static func years(touching span: Span) -> Set<Int> {
        guard [.day, .week, .month].contains(span.unit) else { return [span.first.year] }
        let (first, last) = (Span(.week, of: span.first), Span(.week, of: span.last))
        return [first.first.year, first.last.year, last.first.year, last.last.year]
    }

    var count: Int { weeks * 8 + 17 }

    /// The first of those that are a month or longer.
    var months: Int { weeks * 8 }

    /// `nil` where it is no period of this year.
    func slot(_ span: Span) -> Int? {
        switch span.unit {
        case .day: day(span.first.number)
        case .week: day(span.first.number).map { weeks * 7 + $0 / 7 }
        case .month: span.first.year == year ? months + span.first.month - 1 : nil
        case .quarter: span.first.year == year ? months + 12 + (span.first.month - 1) / 3 : nil
        case .year: span.first.year == year ? months + 16 : nil
        }
    }

    private func day(_ number: Int) -> Int? { (first..<first + weeks * 7).contains(number) ? number - first : nil }

    /// In which slots a row of the tallies counts.
    func slots(of period: TallyPeriod) -> [Int] {
        switch period {
        case .day(let day):
            guard let slot = self.day(day.number) else { return [] }
            return [slot, weeks * 7 + slot / 7] + (day.year == year ? wider(month: day.month) : [])
        case .month(let month): return month.year == year ? wider(month: month.month) : []
        }
    }

    private func wider(month: Int) -> [Int] { [months + month - 1, months + 12 + (month - 1) / 3, months + 16] }

    /// Of each slot that others add up to, those others; the year is the sum of its months and that of its quarters.
    var sums: [(parent: Int, children: [Int])] {
        let week = (0..<weeks).map { (parent: weeks * 7 + $0, children: Array($0 * 7..<$0 * 7 + 7)) }
        let month = (1...12).map { month in
            let number = CentreDay(year: year, month: month, day: 1).number - first
            return (parent: months + month - 1, children: Array(number..<number + CivilDay.length(ofMonth: month, in: year)))
        }
        let quarter = (0..<4).map { (parent: months + 12 + $0, children: Array(months + $0 * 3..<months + $0 * 3 + 3)) }
        return week + month + quarter + [(months + 16, Array(months..<months + 12)), (months + 16, Array(months + 12..<months + 16))]
    }

    /// What a period is a part of.
    func parents(of span: Span) -> [Int] {
        let units: [Span.Unit] = switch span.unit {
        case .day: [.week, .month]
        case .month: [.quarter, .year]
        case .quarter: [.year]
        case .week, .year: []
        }
        return units.compactMap { slot(Span($0, of: span.first)) }
    }
}
