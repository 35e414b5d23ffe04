import Foundation
import Reception

/// The zones that the names in one file mean, found once each.
///
/// What the file itself describes wins, whatever the name: writers call a zone with summer time "GMT". Then the names of Windows,
/// then those of IANA, as they are or behind a writer's prefix (`/freeassociation.sourceforge.net/Europe/London`), then the
/// centre's own zone, with a warning.
struct CalendarZones {
    private struct Key: Hashable { var calendar: Int, name: String }

    /// For times without a zone.
    let centre: CalendarZone
    private let described: [Key: CalendarComponent]
    /// A zone may stand in another calendar of the same file.
    private let describedAnywhere: [String: CalendarComponent]
    private var found: [Key: CalendarZone] = [:]

    init(_ components: [CalendarComponent], centre: TimeZone) {
        self.centre = .named(centre)
        let named = components.compactMap { component in
            component.first("TZID").map { (CalendarText.trimmed($0.value), component) }
        }
        described = Dictionary(named.map { (Key(calendar: $1.calendar, name: $0), $1) }) { first, _ in first }
        describedAnywhere = Dictionary(named) { first, _ in first }
    }

    /// The zone of a time in one of the file's calendars; of a day and a floating time the centre's.
    mutating func zone(
        of kind: CalendarTime.Kind, in calendar: Int, line: CalendarLine, _ budget: inout StepBudget, _ findings: inout CalendarFindings
    ) -> CalendarZone {
        switch kind {
        case .day, .floating: return centre
        case .utc: return .utc
        case .zoned(let name):
            let key = Key(calendar: calendar, name: name)
            if let zone = found[key] { return zone }
            let zone = find(key, line: line, &budget, &findings)
            found[key] = zone
            return zone
        }
    }

    private func find(_ key: Key, line: CalendarLine, _ budget: inout StepBudget, _ findings: inout CalendarFindings) -> CalendarZone {
        if let component = described[key] ?? describedAnywhere[key.name] {
            if let table = ObservanceTable(component, fallback: Self.known(key.name), &budget, &findings) { return .observed(table) }
        }
        if let zone = Self.known(key.name) { return .named(zone) }
        findings.warnOnce("TZID \(key.name)", line.line, line.name, "TZID names a zone that is not known; the centre's own is taken")
        return centre
    }

    /// A zone by a name of Windows or IANA.
    static func known(_ name: String) -> TimeZone? {
        if let windows = WindowsZones.name(of: name) { return TimeZone(identifier: windows) }
        let parts = name.split(separator: "/").prefix(16)
        for start in parts.indices {
            if let zone = iana(parts[start...].joined(separator: "/")) { return zone }
        }
        return nil
    }

    /// Foundation also takes abbreviations, and `BST` is Bangladesh to it. A name without a slash must be one of the few that are safe.
    private static func iana(_ name: String) -> TimeZone? {
        guard name.contains("/") || plainNames.contains(name) else { return nil }
        return TimeZone(identifier: name)
    }

    private static let plainNames: Set<String> = [
        "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "GB", "GB-Eire", "Eire", "Portugal", "Poland", "Turkey",
        "CET", "EET", "MET", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT",
        "Japan", "Singapore", "Hongkong", "Israel", "Iran", "Egypt", "Cuba", "Jamaica", "Navajo", "NZ", "PRC", "ROC", "ROK",
    ]
}
