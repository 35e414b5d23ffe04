import Foundation
import Reception

extension EventSeries {
    /// What of the series begins in the window. Refuses it as a whole where its rules cost more than they may.
    func occurrences(in window: Range<Date>, _ work: inout CalendarWork) -> [CalendarOccurrence] {
        let excluded = excludedKeys
        var result: [CalendarOccurrence] = []
        if let main {
            guard let starts = starts(of: main, around: window, &work.budget) else {
                work.findings.refuse(main.component.line, "RRULE", "the rule costs more to follow than it may; the event is left out")
                return []
            }
            guard starts.count <= CalendarReader.mostOccurrencesOfAnEvent else {
                work.findings.refuse(main.component.line, "RRULE", "the event comes too often in the window to be an appointment")
                return []
            }
            for wall in starts {
                let keys = keys(of: wall, in: main)
                guard change(for: keys) == nil else { continue }
                result.append(unchanged(wall, of: main, excluded: keys.contains(where: excluded.contains)))
            }
        }
        for (id, event) in changes where !excluded.contains(id) && !isStale(event, &work.budget) {
            result.append(changed(event))
        }
        return result.filter { window.contains($0.start) }.sorted { ($0.start, $0.key) < ($1.start, $1.key) }
    }

    // MARK: Which

    /// The original starts near the window, on the clock of the main event, in order.
    private func starts(of main: CalendarEvent, around window: Range<Date>, _ budget: inout StepBudget) -> [WallTime]? {
        let margin = reach + 2 * WallTime.day
        let span = WallTime(window.lowerBound, offset: -margin)...WallTime(window.upperBound, offset: margin)
        var starts = Set(added.keys)
        let limits = main.rules.map { last($0, in: main) }
        // An UNTIL before the start leaves nothing, not even the start.
        if limits.isEmpty || limits.contains(where: { $0.map { $0 >= main.start.time.wall } ?? true }) {
            starts.insert(main.start.time.wall)
        }
        for (rule, limit) in zip(main.rules, limits) {
            guard let more = rule.occurrences(from: main.start.time.wall, in: span, last: limit, &budget) else { return nil }
            starts.formUnion(more)
        }
        return starts.filter(span.contains).sorted()
    }

    /// Where the series has no zone and what it excludes is in UTC, the same digits are meant as well: its writer knew no zone.
    private var excludedKeys: Set<Key> {
        guard let main else { return [] }
        let digits = main.start.time.kind != .floating ? [] : main.excluded.filter { $0.time.kind == .utc }
            .map { PlacedTime(time: CalendarTime(wall: $0.time.wall, kind: .floating), zone: main.start.zone) }
        return Set((main.excluded + digits).map(key))
    }

    /// How far, in seconds, a change to "this and all after it" moves occurrences: what begins in the window may come from so far away.
    private var reach: Int { lasting.map { abs(shift(by: $0.event)) }.max() ?? 0 }

    private func last(_ rule: RecurrenceRule, in main: CalendarEvent) -> WallTime? {
        rule.until.map { until in
            if until.isDay || main.isDay { return WallTime(day: until.wall.day, second: WallTime.day - 1) }
            return until.kind == .utc ? main.start.zone.wall(of: CalendarZone.utc.date(of: until.wall)) : until.wall
        }
    }

    private func keys(of wall: WallTime, in main: CalendarEvent) -> [Key] {
        let day = Key.day(wall.day)
        return main.isDay ? [day] : [.instant(Int(main.start.zone.date(of: wall).timeIntervalSince1970)), day]
    }

    private func change(for keys: [Key]) -> CalendarEvent? { keys.lazy.compactMap { changes[$0] }.first }

    /// A change that brings rules of its own and is older than the series is what is left of an earlier series: it counts only where
    /// the series still has the occurrence it changes.
    private func isStale(_ event: CalendarEvent, _ budget: inout StepBudget) -> Bool {
        guard let main, let id = event.recurrenceID, event.sequence < main.sequence else { return false }
        guard event.recurs || !event.excluded.isEmpty else { return false }
        let wall = wall(of: id, in: main)
        if main.start.time.wall == wall || added[wall] != nil { return false }
        return !main.rules.contains { rule in
            rule.occurrences(from: main.start.time.wall, in: wall...wall, last: last(rule, in: main), &budget)?.isEmpty == false
        }
    }

    // MARK: What of it

    private func unchanged(_ original: WallTime, of main: CalendarEvent, excluded: Bool) -> CalendarOccurrence {
        let event = governing(main.start.zone.date(of: original)) ?? main
        let wall = event.recurrenceID == nil ? original : original + shift(by: event)
        var timing = main
        timing.length = event.length ?? main.length
        let period = added[original] ?? nil
        return occurrence(
            of: event, from: main.start.zone.date(of: wall), to: timing.end(from: wall, length: period ?? timing.length),
            day: main.isDay ? wall : nil, key: key(original, in: main),
            state: excluded ? .excluded : isCancelled(event) ? .cancelled : .held)
    }

    private func changed(_ event: CalendarEvent) -> CalendarOccurrence {
        let original = event.recurrenceID.map { id in
            main.map { key(wall(of: id, in: $0), in: $0) } ?? base + "/" + Self.text(id.date, day: id.time.isDay ? id.time.wall : nil)
        }
        return occurrence(
            of: event, from: event.start.date, to: event.end(from: event.start.time.wall, length: event.length),
            day: event.isDay ? event.start.time.wall : nil, key: original ?? base, state: isCancelled(event) ? .cancelled : .held)
    }

    private func occurrence(
        of event: CalendarEvent, from start: Date, to end: Date, day: WallTime?, key: String, state: CalendarOccurrence.State
    ) -> CalendarOccurrence {
        CalendarOccurrence(
            uid: event.uid, key: key, start: start, end: end, allDay: day != nil, state: state,
            revision: max(event.sequence, main?.sequence ?? 0), line: event.component.line, text: Self.text(start, day: day),
            component: event.component)
    }

    private func key(_ original: WallTime, in main: CalendarEvent) -> String {
        guard recurs else { return base }
        return base + "/" + Self.text(main.start.zone.date(of: original), day: main.isDay ? original : nil)
    }

    private static func text(_ start: Date, day: WallTime?) -> String {
        day?.text(dayOnly: true) ?? WallTime(start, offset: 0).text() + "Z"
    }

    /// A change is called off by itself or with the whole series, unless it is newer than that.
    private func isCancelled(_ event: CalendarEvent) -> Bool {
        if event.cancelled { return true }
        guard let main, main.cancelled else { return false }
        return event.recurrenceID == nil || event.sequence <= main.sequence
    }

    /// The latest change to "this and all after it" that comes before an occurrence (RFC 5545, 3.2.13).
    private func governing(_ original: Date) -> CalendarEvent? {
        lasting.last { $0.from < original }?.event
    }

    private func shift(by event: CalendarEvent) -> Int {
        guard let id = event.recurrenceID else { return 0 }
        let zone = main?.start.zone ?? event.start.zone
        return zone.wall(of: event.start.date) - zone.wall(of: id.date)
    }
}
