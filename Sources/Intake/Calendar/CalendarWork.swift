import Reception

/// What the reading of one file carries along: its zones, what its rules may still cost, and what there is to say.
struct CalendarWork {
    var zones: CalendarZones
    var budget: StepBudget
    var findings: CalendarFindings

    /// The zone of a time that stands on a line of a component.
    mutating func zone(of time: CalendarTime, on line: CalendarLine, in component: CalendarComponent) -> CalendarZone {
        zones.zone(of: time.kind, in: component.calendar, line: line, &budget, &findings)
    }
}
