public import Foundation
public import Reception

/// What a service says of its opening at one moment.
public enum Opening: Hashable, Sendable {
    /// Open now; `nil` where no end is in sight, as of what is open day and night.
    case open(until: OpeningTime?)
    /// Closed now, and opens then.
    case opens(OpeningTime)
    /// Seen by appointment only, whatever the hours.
    case byAppointment
    /// Not before the next school holidays; `nil` where these are not known.
    case inTheHolidays(from: OpeningTime?)
    /// What the directory says cannot be relied on: a person is asked, and no time is named.
    case ask(OpeningDoubt)

    /// Whether one can walk in now, for all that is known.
    public var isOpen: Bool {
        if case .open = self { true } else { false }
    }
}

/// A time at which a service opens or closes, with the day as one would say it.
public struct OpeningTime: Hashable, Sendable {
    /// The instant itself.
    public var date: Date
    /// As it is said on the day on which somebody asks.
    public var day: OpeningDay
    /// What the clock on the wall shows, in minutes after the day's midnight; 1440 for the midnight at which the day ends.
    public var minutes: Int

    public init(date: Date, day: OpeningDay, minutes: Int) {
        (self.date, self.day, self.minutes) = (date, day, minutes)
    }
}

/// A day as one would say it of a day not long before.
public enum OpeningDay: Hashable, Sendable {
    /// The day on which one speaks, or the next.
    case today, tomorrow
    /// Two to six days on: the day of the week says which. 0 is Monday.
    case weekday(Int)
    /// Any other, by its date.
    case date(CentreDay)

    /// - Parameters:
    ///   - day: The day to be named, as ``CivilDay`` counts.
    ///   - today: The day on which one speaks.
    init(_ day: Int, seenFrom today: Int) {
        self = switch day - today {
        case 0: .today
        case 1: .tomorrow
        case 2...6: .weekday(CivilDay.weekday(of: day))
        default: .date(CentreDay(number: day))
        }
    }
}
