import Reception

/// Figures by hour and weekday.
public struct WeekGrid: Sendable, Hashable {
    /// A month, a quarter or a year.
    public var span: Span
    /// The hours that have anything, from the first to the last.
    public var hours: ClosedRange<Int>
    /// Seven rows, Monday first; in each one figure for each of ``hours``.
    public var days: [[Figure]]

    public init(span: Span, hours: ClosedRange<Int>, days: [[Figure]]) { (self.span, self.hours, self.days) = (span, hours, days) }
}

extension Asking {
    /// Of a month, a quarter or a year, in which an hour of the week comes often enough; `nil` where nothing was counted.
    ///
    /// Of arrivals each cell is a count. Of occupancy it is people on average, from at least the least count of arrivals' hours.
    public func week(_ measure: Measure, _ span: Span) async throws -> WeekGrid? {
        guard span.unit != .day, span.unit != .week else { return nil }
        return measure.kind == .occupancy ? try await occupancy(measure, span) : try await heat(measure, span)
    }

    /// Protected over its year as all counts are: a quarter is the sum of its months in each hour of the week. Where its sum must not be
    /// told, no hour is: how many hours have nothing would tell it.
    private func heat(_ measure: Measure, _ span: Span) async throws -> WeekGrid? {
        let shown = try await counts(of: measure, in: span), hour = Measure.hourOfWeek.breakdowns[0]
        let hours = shown.values(hour).compactMap { Int($0.suffix(2)) }, sum = shown.figure(span, nil, "")
        guard let first = hours.min(), let last = hours.max(), sum != .count(0) else { return nil }
        return WeekGrid(span: span, hours: first...last, days: (1...7).map { day in
            (first...last).map { sum == .confidential ? .confidential : shown.figure(span, hour.name, Self.hour($0, of: day)) }
        })
    }

    private func occupancy(_ measure: Measure, _ span: Span) async throws -> WeekGrid? {
        let rows = try await rows(measure.tally, in: span)
        var cells: [String: Int] = [:]
        for row in rows { cells[row.hourOfWeek, default: 0] += row.count }
        let hours = rows.compactMap { Int($0.a) }
        guard let first = hours.min(), let last = hours.max() else { return nil }
        let weekdays = Dictionary(grouping: span.days.lowerBound.number...span.days.upperBound.number) { CivilDay.weekday(of: $0) + 1 }.mapValues(\.count)
        return WeekGrid(span: span, hours: first...last, days: (1...7).map { day in
            let times = weekdays[day] ?? 1
            return (first...last).map { hour in
                let count = cells[Self.hour(hour, of: day)] ?? 0
                return rule.derived((count + 30 * times) / (60 * times), of: count / 60)
            }
        })
    }

    private static func hour(_ hour: Int, of day: Int) -> String { "\(day) \(hour < 10 ? "0" : "")\(hour)" }
}

extension Measure {
    /// Arrivals by the hour of the week, which stands in the tally's two dimensions.
    static let hourOfWeek = Measure("arrivals", "", .arrivals, .heat, by: [Breakdown("hour")], "")
}

extension TallyRows.Row {
    fileprivate var hourOfWeek: String { "\(b) \(a)" }

    /// By the hour of the week, and by no less than a month.
    var byHourOfWeek: Self { Self(period: .month(CentreMonth(of: period.first)), a: hourOfWeek, b: "", count: count) }
}
