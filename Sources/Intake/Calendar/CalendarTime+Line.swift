import Reception

extension CalendarTime {
    /// The value of a line that has one.
    init?(_ line: CalendarLine) {
        guard var time = CalendarTime(line.value, zone: line.zone) else { return nil }
        // VALUE=DATE before a date-time: the writer meant the day.
        if line.parameters["VALUE"]?.uppercased() == "DATE" { time = CalendarTime(wall: WallTime(day: time.wall.day), kind: .day) }
        self = time
    }
}

extension CalendarLine {
    /// The zone that the line names; `nil` where it names none.
    var zone: String? {
        guard let name = parameters["TZID"].map(CalendarText.trimmed), !name.isEmpty else { return nil }
        return name
    }
}
