public import Reception
public import Statistics

extension Glance {
    /// Asks for all that a glance and a report show of a period.
    /// - Parameter targets: what the centre aims at, by measure.
    /// - Throws: what reading the tallies throws.
    public init(asking: Asking, span: Span, today: CentreDay, targets: [String: Int]) async throws {
        let (now, before) = (try await asking.proportions(of: span), try await asking.proportions(of: span.yearBefore))
        let shares = zip(now, before).map { now, before in
            Share(now.name, figure: now.figure, before: before.figure.value == nil ? nil : before.figure)
        }
        var week: WeekGrid?
        if let arrivals = Measure.named("arrivals") { week = try await asking.week(arrivals, span) }
        self.init(span: span, today: today, cards: try await asking.glance(of: span), shares: shares, week: week, targets: targets)
    }
}
