/// What stands between a `BEGIN` and its `END`.
struct CalendarComponent: Sendable {
    var name: String
    /// Where it begins.
    var line: Int
    /// Which of the file's calendars it belongs to: several may follow one another in one file (RFC 5545, 3.4).
    var calendar: Int
    var lines: [CalendarLine] = []
    /// The observances of a time zone; of nothing else is the inside kept.
    var children: [CalendarComponent] = []

    init(name: String, line: Int, calendar: Int) {
        (self.name, self.line, self.calendar) = (name, line, calendar)
    }

    /// The first line of a name.
    func first(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }

    func all(_ name: String) -> [CalendarLine] { lines.filter { $0.name == name } }
}
