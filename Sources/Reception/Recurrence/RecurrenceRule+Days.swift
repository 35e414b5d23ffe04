/// Which days a rule takes of one period: the year, month, week or day it counts by.
extension RecurrenceRule {
    /// The first day of the period that is so many periods after the one of `start`; `nil` beyond the year 9999.
    func period(_ index: Int, from start: WallTime) -> Int? {
        // Both are bounded (years by four digits, the interval by `longestInterval`), but their product is taken with care.
        let (steps, overflow) = index.multipliedReportingOverflow(by: interval)
        guard !overflow, steps <= CivilDay.last else { return nil }
        let (year, month, _) = CivilDay.parts(of: start.day)
        let day: Int? = switch frequency {
        case .yearly: CivilDay.number(existing: year + steps, 1, 1)
        case .monthly:
            CivilDay.number(existing: year + (month - 1 + steps) / 12, (month - 1 + steps) % 12 + 1, 1)
        case .weekly: start.day - CivilDay.modulo(CivilDay.weekday(of: start.day) - weekStart, 7) + steps * 7
        case .daily: start.day + steps
        }
        return day.flatMap { $0 <= CivilDay.last ? $0 : nil }
    }

    /// The latest period that surely begins no later than a day, counted as in ``period(_:from:)``; 0 for days before the start.
    func index(ofPeriodBefore day: Int, from start: WallTime) -> Int {
        let (year, month, _) = CivilDay.parts(of: start.day)
        let (targetYear, targetMonth, _) = CivilDay.parts(of: day)
        let steps = switch frequency {
        case .yearly: targetYear - year
        case .monthly: (targetYear - year) * 12 + targetMonth - month
        case .weekly: (day - start.day) / 7 - 1
        case .daily: day - start.day
        }
        return max(0, steps / interval - 1)
    }

    /// The days that the rule takes of the period beginning on a day, in order.
    func days(ofPeriod first: Int) -> [Int] {
        switch frequency {
        case .daily: return takes(first) ? [first] : []
        case .weekly: return (first..<(first + 7)).filter(takes)
        case .monthly: return daysOfMonth(first)
        case .yearly where months.isEmpty:
            return (first..<(first + CivilDay.length(ofYear: CivilDay.parts(of: first).year))).filter(takes)
        case .yearly:
            let year = CivilDay.parts(of: first).year
            return months.flatMap { daysOfMonth(CivilDay.number(year: year, month: $0, day: 1)) }
        }
    }

    /// What ``days(ofPeriod:)`` looks at, at most.
    var daysPerPeriod: Int {
        switch frequency {
        case .daily: 1
        case .weekly: 7
        case .monthly: 31
        case .yearly: months.isEmpty ? 366 : months.count * 31
        }
    }

    private func daysOfMonth(_ first: Int) -> [Int] {
        let (year, month, _) = CivilDay.parts(of: first)
        guard months.isEmpty || months.contains(month) else { return [] }
        return (first..<(first + CivilDay.length(ofMonth: month, in: year))).filter(takes)
    }

    /// Whether every part that limits lets a day pass.
    private func takes(_ day: Int) -> Bool {
        let (year, month, dayOfMonth) = CivilDay.parts(of: day)
        if !months.isEmpty, !months.contains(month) { return false }
        if !monthDays.isEmpty {
            let length = CivilDay.length(ofMonth: month, in: year)
            guard monthDays.contains(dayOfMonth) || monthDays.contains(dayOfMonth - length - 1) else { return false }
        }
        if !yearDays.isEmpty {
            let dayOfYear = day - CivilDay.number(year: year, month: 1, day: 1) + 1
            guard yearDays.contains(dayOfYear) || yearDays.contains(dayOfYear - CivilDay.length(ofYear: year) - 1) else { return false }
        }
        if !weekNumbers.isEmpty, !takesWeek(of: day) { return false }
        return weekdays.isEmpty || takesWeekday(of: day, year: year, month: month, dayOfMonth: dayOfMonth)
    }

    /// The first week is the one with at least four of its days in the year (RFC 5545, BYWEEKNO).
    private func takesWeek(of day: Int) -> Bool {
        let week = day - CivilDay.modulo(CivilDay.weekday(of: day) - weekStart, 7)
        let year = CivilDay.parts(of: week + 3).year
        let firstWeek = Self.firstWeek(of: year, weekStart: weekStart)
        let number = (week - firstWeek) / 7 + 1
        let weeks = (Self.firstWeek(of: year + 1, weekStart: weekStart) - firstWeek) / 7
        return weekNumbers.contains(number) || weekNumbers.contains(number - weeks - 1)
    }

    private static func firstWeek(of year: Int, weekStart: Int) -> Int {
        let fourth = CivilDay.number(year: year, month: 1, day: 4)
        return fourth - CivilDay.modulo(CivilDay.weekday(of: fourth) - weekStart, 7)
    }

    private func takesWeekday(of day: Int, year: Int, month: Int, dayOfMonth: Int) -> Bool {
        let weekday = CivilDay.weekday(of: day)
        return weekdays.contains { wanted in
            guard wanted.day == weekday else { return false }
            guard let ordinal = wanted.ordinal, frequency == .monthly || frequency == .yearly else { return true }
            let (position, length) = frequency == .monthly || !months.isEmpty
                ? (dayOfMonth - 1, CivilDay.length(ofMonth: month, in: year))
                : (day - CivilDay.number(year: year, month: 1, day: 1), CivilDay.length(ofYear: year))
            return ordinal == position / 7 + 1 || ordinal == -((length - 1 - position) / 7 + 1)
        }
    }
}
