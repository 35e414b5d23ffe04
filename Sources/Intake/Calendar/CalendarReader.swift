public import Foundation
public import Reception

/// Reads iCalendar files (RFC 5545): which events a file has in a window of time, and which appointments they are.
///
/// Whatever a file holds, reading it ends, costs a bounded time, and says of each thing it does not understand where that stands.
public struct CalendarReader: Sendable {
    /// The clock of times that name no zone, or one that nobody knows.
    public var zone: TimeZone
    /// The import profile's name; it keeps the made-up keys of events without a UID apart.
    public var source: String
    /// Beyond so many occurrences in the window a file is no centre's calendar.
    public static let mostOccurrences = 250_000
    /// And one event no appointment.
    public static let mostOccurrencesOfAnEvent = 10_000

    public init(zone: TimeZone, source: String) { (self.zone, self.source) = (zone, source) }

    /// The occurrences that begin in a window, by start, and what was refused or is doubtful, by line.
    ///
    /// - Parameters:
    ///   - data: The file as it is.
    ///   - file: Its name, for the complaints.
    ///   - window: From its first instant up to, but without, its last.
    public func occurrences(
        in data: Data, file: String, window: Range<Date>
    ) -> (occurrences: [CalendarOccurrence], complaints: [BookComplaint]) {
        var findings = CalendarFindings(file: file)
        let contents = CalendarParser.read(data, &findings)
        var work = CalendarWork(zones: CalendarZones(contents.zones, centre: zone), budget: StepBudget(), findings: findings)
        let events = contents.events.compactMap { CalendarEvent($0, cancelling: contents.cancelling.contains($0.calendar), &work) }
        var result: [CalendarOccurrence] = []
        for series in series(of: events, &work) {
            guard result.count < Self.mostOccurrences else {
                work.findings.refuse(series.line, nil, "beyond the \(Self.mostOccurrences) occurrences that a file may have in the window")
                continue
            }
            result += series.occurrences(in: window, &work)
        }
        let complaints = work.findings.complaints.sorted { $0.origin.line < $1.origin.line }
        return (result.sorted { ($0.start, $0.key) < ($1.start, $1.key) }, complaints)
    }

    /// The events by UID, in the order in which the UIDs first stand in the file. An event without a UID is a series of its own.
    private func series(of events: [CalendarEvent], _ work: inout CalendarWork) -> [EventSeries] {
        var order: [String] = [], groups: [String: [CalendarEvent]] = [:]
        for event in events {
            var base = event.uid
            if base.isEmpty {
                base = madeUpKey(for: event)
                work.findings.warn(event.component.line, "UID", "the event has no UID; a change of its start or summary makes it another event")
            }
            if groups[base] == nil { order.append(base) }
            groups[base, default: []].append(event)
        }
        return order.map { EventSeries(base: $0, groups[$0] ?? [], &work.findings) }
    }

    /// Made of profile, start and summary, and the same on each import.
    private func madeUpKey(for event: CalendarEvent) -> String {
        let start = WallTime(event.start.date, offset: 0).text()
        let summary = event.component.first("SUMMARY").map { CalendarText.unescaped($0.value) } ?? ""
        return "without-uid-" + StableHash.text(of: [source, start, summary])
    }
}
