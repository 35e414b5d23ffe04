import Reception

/// Figures by hour and weekday.
public struct WeekGrid: Sendable, Hashable {
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
        let rows = try await read(measure.tally, span.days).rows
        var cells: [String: Int] = [:]
        for row in rows { cells["\(row.b) \(row.a)", default: 0] += row.count }
        let hours = rows.compactMap { Int($0.a) }
        guard let first = hours.min(), let last = hours.max(), span.unit != .day, span.unit != .week else { return nil }
        let weekdays = Dictionary(grouping: span.days.lowerBound.number...span.days.upperBound.number) { CivilDay.weekday(of: $0) + 1 }.mapValues(\.count)
        let hidden = measure.kind == .heat ? hidden(cells) : []
        let grid = (1...7).map { day in
            (first...last).map { hour -> Figure in
                let key = "\(day) \(hour < 10 ? "0" : "")\(hour)", count = cells[key] ?? 0
                guard measure.kind == .occupancy else { return hidden.contains(key) ? .confidential : rule.figure(count) }
                return rule.derived((count + 30 * (weekdays[day] ?? 1)) / (60 * (weekdays[day] ?? 1)), of: count / 60)
            }
        }
        return WeekGrid(span: span, hours: first...last, days: grid)
    }

    /// The sum of all is shown elsewhere, as visits.
    private func hidden(_ cells: [String: Int]) -> Set<String> {
        var lattice = Lattice<String>(rule: rule)
        for (key, count) in cells.sorted(by: { $0.key < $1.key }) {
            lattice.add(count, to: key)
            lattice.add(count, to: "all")
        }
        lattice.sum(cells.keys.sorted(), are: "all")
        return lattice.hidden()
    }
}
