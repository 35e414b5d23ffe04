/// What one file holds that appointments are made of.
struct CalendarContents: Sendable {
    var events: [CalendarComponent] = []
    var zones: [CalendarComponent] = []
    /// The calendars whose METHOD is CANCEL: each event in them is called off (RFC 5546, 3.2.5).
    var cancelling: Set<Int> = []
}
