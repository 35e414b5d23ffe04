import Foundation
import Reception

/// One VEVENT as far as time goes: what happens when, and which other VEVENT it changes.
struct CalendarEvent: Sendable {
    var component: CalendarComponent
    /// Empty where the file gives none.
    var uid: String
    var start: PlacedTime
    /// `nil` where the file gives neither end nor duration.
    var length: CalendarDuration?
    /// Which occurrence of a series this stands for.
    var recurrenceID: PlacedTime?
    /// And of all after it.
    var thisAndFuture = false
    var rules: [RecurrenceRule] = []
    var added: [(time: PlacedTime, length: CalendarDuration?)] = []
    var excluded: [PlacedTime] = []
    var sequence: Int
    /// DTSTAMP, in seconds since 1970; of two with one sequence the later is the newer.
    var stamp: Int
    var cancelled: Bool

    var isDay: Bool { start.time.isDay }
    var recurs: Bool { !rules.isEmpty || !added.isEmpty }

    func isNewer(than other: CalendarEvent) -> Bool { (sequence, stamp) > (other.sequence, other.stamp) }

    /// When an occurrence ends that begins at a wall time of this event's zone; its start where no length is known.
    func end(from wall: WallTime, length: CalendarDuration?) -> Date {
        guard let length else { return start.zone.date(of: wall) }
        return start.zone.date(of: wall + length.days * WallTime.day).addingTimeInterval(Double(length.seconds))
    }
}
