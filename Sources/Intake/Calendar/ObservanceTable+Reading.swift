import Foundation
import Reception

extension ObservanceTable {
    /// The years for which onsets are reckoned: Outlook's zones begin in 1601, and none says when it ends.
    private static let span = januaryFirst(1900)...januaryFirst(2150)

    private static func januaryFirst(_ year: Int) -> WallTime { WallTime(day: CivilDay.number(year: year, month: 1, day: 1)) }

    /// A zone as its VTIMEZONE gives it (RFC 5545, 3.6.5); `nil`, with a warning, where no observance in it can be read.
    init?(
        _ component: CalendarComponent, fallback: TimeZone?, _ budget: inout StepBudget, _ findings: inout CalendarFindings
    ) {
        var onsets: [Onset] = [], earliest: (onset: Int, before: Int)?, endless = false
        for observance in component.children {
            guard let reading = Reading(observance, &budget, &findings) else {
                findings.warn(observance.line, observance.name, "a part of the zone cannot be read and is left out")
                continue
            }
            onsets += reading.onsets
            endless = endless || reading.endless
            if let first = reading.onsets.first, first.seconds < earliest?.onset ?? .max {
                earliest = (first.seconds, reading.from)
            }
        }
        guard let earliest else {
            findings.warn(component.line, "VTIMEZONE", "the zone says nothing that can be used; its name is looked up instead")
            return nil
        }
        first = earliest.before
        self.onsets = onsets.sorted { $0.seconds < $1.seconds }
        self.fallback = fallback
        let changes = Set(component.children.map(\.name)).count > 1
        if changes, !endless, let last = self.onsets.last { end = Self.end(after: last, in: fallback) }
    }

    /// The last onset holds until the zone of the same name changes next.
    private static func end(after last: Onset, in zone: TimeZone?) -> Int {
        let next = zone?.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(last.seconds)))
        return next.map { Int($0.timeIntervalSince1970) } ?? .max
    }

    /// One STANDARD or DAYLIGHT.
    private struct Reading {
        var from: Int
        var onsets: [Onset] = []
        /// Whether it goes on for ever.
        var endless = false

        init?(_ component: CalendarComponent, _ budget: inout StepBudget, _ findings: inout CalendarFindings) {
            guard let start = component.first("DTSTART").flatMap({ CalendarTime($0) }),
                  let from = component.first("TZOFFSETFROM").flatMap({ UTCOffset.seconds($0.value) }),
                  let to = component.first("TZOFFSETTO").flatMap({ UTCOffset.seconds($0.value) }) else { return nil }
            self.from = from
            var walls: Set<WallTime> = [start.wall]
            for line in component.all("RRULE") {
                guard let more = Self.walls(of: line, from: start.wall, offset: from, &budget) else { return nil }
                walls.formUnion(more)
                endless = endless || !["UNTIL", "COUNT"].contains(where: line.value.uppercased().contains)
            }
            for line in component.all("RDATE") {
                for item in line.value.split(separator: ",") {
                    if let time = CalendarTime(item, zone: nil) { walls.insert(Self.wall(of: time, offset: from)) }
                }
            }
            onsets = walls.sorted().map { Onset(seconds: $0.seconds - from, offset: to) }
        }

        private static func walls(of line: CalendarLine, from start: WallTime, offset: Int, _ budget: inout StepBudget) -> [WallTime]? {
            guard let rule = try? RecurrenceRule(line.value) else { return nil }
            let last = rule.until.map { $0.isDay ? $0.wall + (WallTime.day - 1) : wall(of: $0, offset: offset) }
            return rule.occurrences(from: start, in: span, last: last, &budget)
        }

        /// Onsets are written in the clock that they end; UNTIL, and at times RDATE, in UTC.
        private static func wall(of time: CalendarTime, offset: Int) -> WallTime {
            time.kind == .utc ? time.wall + offset : time.wall
        }
    }
}
