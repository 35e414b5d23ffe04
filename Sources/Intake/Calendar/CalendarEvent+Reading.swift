import Foundation
import Reception

extension CalendarEvent {
    /// Reads a VEVENT; `nil` where it was refused, and the findings say why.
    init?(_ component: CalendarComponent, cancelling: Bool, _ work: inout CalendarWork) {
        guard let line = component.first("DTSTART") else {
            work.findings.refuse(component.line, "DTSTART", "the event has no start")
            return nil
        }
        guard let time = CalendarTime(line) else {
            work.findings.refuse(line.line, "DTSTART", "the event's start is no date and no time")
            return nil
        }
        self.component = component
        uid = component.first("UID").map { CalendarText.trimmed(CalendarText.unescaped($0.value)) } ?? ""
        start = PlacedTime(time: time, zone: work.zone(of: time, on: line, in: component))
        sequence = component.first("SEQUENCE").flatMap { CalendarText.digits(CalendarText.trimmed($0.value)) } ?? 0
        stamp = component.first("DTSTAMP").flatMap { CalendarTime($0) }?.wall.seconds ?? .min
        cancelled = cancelling || component.first("STATUS").map { CalendarText.trimmed($0.value).uppercased() } == "CANCELLED"
        guard takeRecurrenceID(&work), takeRules(&work) else { return nil }
        takeAdded(&work)
        takeExcluded(&work)
        takeLength(&work)
    }

    private mutating func takeRecurrenceID(_ work: inout CalendarWork) -> Bool {
        guard let line = component.first("RECURRENCE-ID") else { return true }
        guard let time = CalendarTime(line) else {
            work.findings.refuse(line.line, "RECURRENCE-ID", "which occurrence is meant is no date and no time")
            return false
        }
        recurrenceID = PlacedTime(time: time, zone: work.zone(of: time, on: line, in: component))
        thisAndFuture = line.parameters["RANGE"]?.uppercased() == "THISANDFUTURE"
        return true
    }

    private mutating func takeRules(_ work: inout CalendarWork) -> Bool {
        // Some writers leave the property where there is no rule.
        for line in component.all("RRULE") where !CalendarText.trimmed(line.value).isEmpty {
            do {
                rules.append(try RecurrenceRule(line.value))
            } catch {
                work.findings.refuse(line.line, "RRULE", error.reason)
                return false
            }
        }
        if let line = component.first("EXRULE") {
            work.findings.warn(line.line, "EXRULE", "withdrawn from the standard (RFC 5545, A.3); what it excludes is not excluded")
        }
        return true
    }

    private mutating func takeAdded(_ work: inout CalendarWork) {
        for line in component.all("RDATE") {
            let isPeriod = line.parameters["VALUE"]?.uppercased() == "PERIOD" || line.value.contains("/")
            for item in line.value.split(separator: ",") {
                let parts = item.split(separator: "/", maxSplits: 1)
                guard let first = parts.first, let time = CalendarTime(first, zone: line.zone), !isPeriod || parts.count == 2 else {
                    work.findings.warn(line.line, "RDATE", "an added occurrence is no date, time or period, and is left out")
                    continue
                }
                let placed = PlacedTime(time: time, zone: work.zone(of: time, on: line, in: component))
                added.append((placed, parts.count == 2 ? Self.length(of: parts[1], from: placed) : nil))
            }
        }
    }

    /// The second half of a PERIOD is an end or a duration (RFC 5545, 3.3.9).
    private static func length(of text: Substring, from start: PlacedTime) -> CalendarDuration? {
        if let duration = CalendarDuration(String(text)) { return duration }
        guard let end = CalendarTime(text, zone: nil) else { return nil }
        let zone = end.kind == .utc ? CalendarZone.utc : start.zone
        return between(start, PlacedTime(time: end, zone: zone))
    }

    private mutating func takeExcluded(_ work: inout CalendarWork) {
        for line in component.all("EXDATE") {
            for item in line.value.split(separator: ",") {
                guard let time = CalendarTime(item, zone: line.zone) else {
                    work.findings.warn(line.line, "EXDATE", "an excluded occurrence is no date and no time; it is not excluded")
                    continue
                }
                excluded.append(PlacedTime(time: time, zone: work.zone(of: time, on: line, in: component)))
            }
        }
    }

    private mutating func takeLength(_ work: inout CalendarWork) {
        if let line = component.first("DTEND") {
            guard let time = CalendarTime(line) else {
                return work.findings.warn(line.line, "DTEND", "the event's end is no date and no time; the usual length is taken")
            }
            length = Self.between(start, PlacedTime(time: time, zone: work.zone(of: time, on: line, in: component)))
            if length == nil {
                work.findings.warn(line.line, "DTEND", "the event ends before it begins, or more than a year later; the usual length is taken")
            }
            if let both = component.first("DURATION") {
                work.findings.warn(both.line, "DURATION", "the event has an end as well; that is taken")
            }
        } else if let line = component.first("DURATION") {
            length = CalendarDuration(line.value).flatMap { $0.days < 0 || $0.seconds < 0 ? nil : $0 }
            if length == nil { work.findings.warn(line.line, "DURATION", "no length of time, or below zero; the usual length is taken") }
        }
    }

    /// An end makes an exact length; between days, whole days.
    private static func between(_ start: PlacedTime, _ end: PlacedTime) -> CalendarDuration? {
        let length = start.time.isDay && end.time.isDay
            ? CalendarDuration(days: end.time.wall.day - start.time.wall.day)
            : CalendarDuration(seconds: Int(end.date.timeIntervalSince(start.date)))
        guard length.days >= 0, length.seconds >= 0, length.days + length.seconds / WallTime.day <= CalendarDuration.longest else { return nil }
        return length
    }
}
