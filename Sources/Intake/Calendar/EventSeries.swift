import Foundation
import Reception

/// All that a file says under one UID: an event, perhaps recurring, and the changes to single occurrences of it.
struct EventSeries {
    /// An occurrence by its original start, however that is written.
    enum Key: Hashable {
        /// Seconds since 1970 in UTC.
        case instant(Int)
        /// A day on the clock of the series.
        case day(Int)
    }

    /// What the occurrences' keys begin with.
    let base: String
    private(set) var main: CalendarEvent?
    private(set) var changes: [Key: CalendarEvent] = [:]
    /// The changes to "this and all after it" and the instants from which they hold, in order.
    private(set) var lasting: [(from: Date, event: CalendarEvent)] = []
    /// The original starts that RDATE adds, on the clock of the main event, and the length of those that bring their own.
    private(set) var added: [WallTime: CalendarDuration?] = [:]

    /// Takes the events of one UID in the order of the file. Of two that say the same thing the newer counts, by SEQUENCE and then DTSTAMP.
    init(base: String, _ events: [CalendarEvent], _ findings: inout CalendarFindings) {
        self.base = base
        for event in events where event.recurrenceID == nil {
            if let main, main.isNewer(than: event) || !event.isNewer(than: main) {
                noteTwin(event, of: main, &findings)
                continue
            }
            main = event
        }
        for event in events {
            guard let id = event.recurrenceID else { continue }
            let key = key(of: id)
            if let other = changes[key], !event.isNewer(than: other) { continue }
            changes[key] = event
        }
        lasting = changes.values.filter { $0.thisAndFuture && !$0.isDay }
            .compactMap { event in event.recurrenceID.map { ($0.date, event) } }.sorted { $0.0 < $1.0 }
        guard let main else { return }
        added = Dictionary(main.added.map { (wall(of: $0.time, in: main), $0.length) }) { first, second in first ?? second }
    }

    /// Two events of one UID that differ in their start, neither newer: the file contradicts itself.
    private func noteTwin(_ event: CalendarEvent, of main: CalendarEvent, _ findings: inout CalendarFindings) {
        guard !main.isNewer(than: event), event.start.date != main.start.date else { return }
        findings.refuse(event.component.line, "UID", "another event of this file has the same UID, and neither is newer; the first is kept")
    }

    func key(of id: PlacedTime) -> Key {
        if id.time.isDay || main?.isDay == true { return .day(id.time.wall.day) }
        let zone = id.time.kind == .floating ? main?.start.zone ?? id.zone : id.zone
        return .instant(Int(zone.date(of: id.time.wall).timeIntervalSince1970))
    }

    /// The original start of an occurrence on the clock of the main event.
    func wall(of id: PlacedTime, in main: CalendarEvent) -> WallTime {
        if main.isDay { return WallTime(day: id.time.wall.day) }
        switch id.time.kind {
        // A day where the series has times: that day, at the time of the first.
        case .day: return WallTime(day: id.time.wall.day, second: main.start.time.wall.secondOfDay)
        case .floating: return id.time.wall
        case .utc, .zoned: return main.start.zone.wall(of: id.date)
        }
    }

    /// Where in the file it first stands.
    var line: Int { main?.component.line ?? changes.values.map(\.component.line).min() ?? 1 }

    /// Whether there is more than one occurrence to tell apart.
    var recurs: Bool { main?.recurs != false || !changes.isEmpty }
}
