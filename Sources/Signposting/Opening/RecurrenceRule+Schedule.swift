import Foundation
import Reception

extension RecurrenceRule {
    /// The rule of a schedule, put together as RFC 5545 writes it and read by the one reader that Hazel has; then checked for what
    /// RFC 5545 and HSDS forbid, which a calendar program may be lenient about and a kiosk may not.
    init(_ schedule: DirectorySchedule) throws(OpeningDoubt) {
        guard let freq = schedule.freq ?? schedule.weekday.map({ _ in "WEEKLY" }) else { throw .frequency }
        guard let frequency = Frequency(rawValue: freq) else { throw .frequency }
        var parts = ["FREQ=\(freq)"]
        if let byday = try Self.byday(schedule, frequency) { parts.append("BYDAY=" + byday) }
        if let interval = schedule.interval { parts.append("INTERVAL=\(interval)") }
        if let count = schedule.count { parts.append("COUNT=\(count)") }
        for (name, text) in [
            ("BYMONTHDAY", schedule.bymonthday), ("BYWEEKNO", schedule.byweekno), ("BYYEARDAY", schedule.byyearday),
            ("BYSETPOS", schedule.bysetpos), ("WKST", schedule.wkst),
        ] {
            guard let text else { continue }
            guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-, ".contains($0)) }) else { throw .ruleParts }
            parts.append(name + "=" + text)
        }
        do { self = try RecurrenceRule(parts.joined(separator: ";")) } catch { throw .ruleParts }
        guard agrees(until: schedule.until) else { throw .ruleParts }
        guard schedule.dtstart != nil || !needsStart else { throw .startMissing }
    }

    /// What may stand together (RFC 5545, 3.3.10): COUNT or UNTIL; days of the month in no weekly rule; ordinals in a monthly
    /// rule alone. Rules of the year have parts that HSDS cannot write whole (it has no BYMONTH), so they may have none.
    private func agrees(until: CentreDay?) -> Bool {
        if count != nil, until != nil { return false }
        if weekdays.contains(where: { $0.ordinal != nil && (frequency != .monthly || abs($0.ordinal ?? 0) > 5) }) { return false }
        if !monthDays.isEmpty, frequency != .monthly { return false }
        if !positions.isEmpty, weekdays.isEmpty && monthDays.isEmpty { return false }
        if frequency == .yearly, !weekdays.isEmpty { return false }
        return weekNumbers.isEmpty && yearDays.isEmpty
    }

    /// Whether something is taken or counted from the first day: HSDS wants `dtstart` with `interval`; RFC 5545 takes from it what
    /// the rule leaves open.
    private var needsStart: Bool {
        if interval > 1 || count != nil { return true }
        return frequency != .daily && weekdays.isEmpty && monthDays.isEmpty
    }

    /// `byday` in the form of RFC 5545. Days that are written out (`Monday`, `Tues`) and other separators have one meaning and are
    /// taken. Of 1.0 `weekday`, 1 for Monday to 7 for Sunday, says the same; where both are there they must.
    private static func byday(_ schedule: DirectorySchedule, _ frequency: Frequency) throws(OpeningDoubt) -> String? {
        let written = (schedule.byday ?? "").split(whereSeparator: { ",; ".contains($0) })
        var days: [String] = []
        for item in written {
            let ordinal = item.prefix { "+-0123456789".contains($0) }
            guard let day = code(of: item.dropFirst(ordinal.count)) else { throw .weekday }
            days.append(ordinal + day)
        }
        guard let weekday = schedule.weekday else { return days.isEmpty ? nil : days.joined(separator: ",") }
        // Where Sunday is 0, no other number is safe either.
        guard frequency == .weekly, (1...7).contains(weekday) else { throw .weekday }
        let day = names[weekday - 1].prefix(2)
        guard days.isEmpty || days == [String(day)] else { throw .weekday }
        return String(day)
    }

    private static func code(of word: Substring) -> String? {
        guard word.count >= 2 else { return nil }
        return names.first { $0.hasPrefix(word) }.map { String($0.prefix(2)) }
    }

    private static let names = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
}
