import Reception

extension OpeningRule {
    /// Reads a schedule as Open Referral has it (standard: HSDS 3.0, "schedule", whose entries "are RFC 5545 RRULES"; of 1.0
    /// `regular_schedule` and `holiday_schedule`). What is wrong or half there is a doubt, never a guess.
    init(_ schedule: DirectorySchedule) throws(OpeningDoubt) {
        guard Set(schedule.unread ?? []).isSubset(of: Self.inWords) else { throw .unreadField }
        words = OpeningWords([schedule.description, schedule.notes, schedule.attendingType])
        life = try Self.life(of: schedule)
        (start, last) = (schedule.dtstart?.number ?? Self.anchor, schedule.until?.number)
        guard last.map({ $0 >= start || schedule.dtstart == nil }) ?? true else { throw .dates }
        guard OpeningClock.isLondons(zone: schedule.timezone) else { throw .timeZone }
        if schedule.closed == nil { try takeHours(schedule) } else { try takeHoliday(schedule) }
    }

    private mutating func takeHours(_ schedule: DirectorySchedule) throws(OpeningDoubt) {
        // Where one only comes by appointment, hours are the office's, and may be left out with the rule.
        if words.byAppointment, schedule.opensAt == nil, schedule.closesAt == nil { return }
        span = try OpeningSpan(schedule)
        let rule = try RecurrenceRule(schedule)
        recurrence = rule
        try checkWords(against: rule)
    }

    /// Words that say otherwise than the rule make the rule doubtful, not the words.
    private func checkWords(against rule: RecurrenceRule) throws(OpeningDoubt) {
        if words.unclear || words.namesSomeHolidays && !isBounded { throw .words }
        if words.lessThanWeekly, rule.frequency != .monthly, rule.interval == 1 { throw .words }
        if words.closedAtWeekends, rule.weekdays.isEmpty || rule.weekdays.contains(where: { $0.day >= 5 }) { throw .words }
    }

    /// A holiday schedule of Open Referral UK 1.0: closed, or other hours, on each day from the first to the last.
    private mutating func takeHoliday(_ schedule: DirectorySchedule) throws(OpeningDoubt) {
        guard schedule.validFrom != nil, schedule.validTo != nil else { throw .dates }
        effect = .replaces
        if schedule.closed == false { span = try OpeningSpan(schedule) }
    }

    /// `valid_from` and `valid_to` (HSDS 3.0): the days for which the information is valid, both included.
    static func life(of schedule: DirectorySchedule) throws(OpeningDoubt) -> ClosedRange<Int> {
        let from = schedule.validFrom?.number ?? CivilDay.first, to = schedule.validTo?.number ?? CivilDay.last
        guard from <= to else { throw .dates }
        return from...to
    }

    /// Fields that no rule depends on: what of them cannot be read makes no time wrong.
    private static let inWords: Set = ["description", "notes", "attending_type"]
}
