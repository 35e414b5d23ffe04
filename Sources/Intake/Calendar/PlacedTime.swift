import Foundation
import Reception

/// A time with the zone that its writer meant.
struct PlacedTime: Sendable {
    var time: CalendarTime
    var zone: CalendarZone

    var date: Date { zone.date(of: time.wall) }
}
