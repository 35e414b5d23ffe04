extension RecurrenceRule {
    /// The wall times at which a rule comes, in order and without the first event itself unless the rule gives it.
    ///
    /// Without COUNT it begins near the window, so that a rule from the year 1 costs no more than one from last week. With COUNT it has
    /// to begin at its start; the budget bounds that. `nil` where the budget does not suffice.
    ///
    /// - Parameter last: The last wall time that UNTIL leaves, in the clock of `start`.
    public func occurrences(
        from start: WallTime, in window: ClosedRange<WallTime>, last: WallTime?, _ budget: inout StepBudget
    ) -> [WallTime]? {
        budget.startRule()
        let rule = completed(from: start)
        let times = rule.times
        let end = min(window.upperBound, last ?? window.upperBound)
        var result: [WallTime] = [], left = count ?? .max
        var index = count == nil ? rule.index(ofPeriodBefore: window.lowerBound.day, from: start) : 0
        while left > 0, let first = rule.period(index, from: start), WallTime(day: first) <= end {
            guard budget.spend(rule.daysPerPeriod + times.count - 1) else { return nil }
            let days = rule.days(ofPeriod: first)
            guard times.count == 1 || budget.spend(days.count * (times.count - 1)) else { return nil }
            for time in rule.chosen(days, times) where time >= start && left > 0 {
                left -= 1
                if time <= end, time >= window.lowerBound { result.append(time) }
            }
            index += 1
        }
        return result
    }

    /// All times of a period, or those at the positions that BYSETPOS names.
    private func chosen(_ days: [Int], _ times: [Int]) -> [WallTime] {
        let all = days.flatMap { day in times.map { WallTime(day: day, second: $0) } }
        guard !positions.isEmpty else { return all }
        let indices = Set(positions.map { $0 > 0 ? $0 - 1 : all.count + $0 })
        return indices.sorted().compactMap { all.indices.contains($0) ? all[$0] : nil }
    }
}
