public import Foundation

/// One event at one time, as a calendar has it.
public struct CalendarOccurrence: Sendable {
    /// Whether it takes place.
    public enum State: String, Sendable {
        /// It takes place: nothing in the file says otherwise.
        case held
        /// STATUS:CANCELLED, or in a calendar whose METHOD is CANCEL.
        case cancelled
        /// Struck out of its series by EXDATE.
        case excluded
    }

    /// As the file has it; empty where it has none.
    public var uid: String
    /// What stays the same when the occurrence is moved: the UID, and for one of a series `/` and its original start.
    public var key: String
    /// An instant; of whole days the centre's midnight.
    public var start: Date
    /// The start itself where the file gives neither end nor duration.
    public var end: Date
    /// Whole days, which begin at the centre's midnight.
    public var allDay: Bool
    /// An appointment that is not ``State/held`` is cancelled in the book.
    public var state: State
    /// The greater SEQUENCE of the series and of the change to this occurrence.
    public var revision: Int
    /// Where its VEVENT begins.
    public var line: Int
    /// The start as RFC 5545 writes it: `20260329T093000Z` in UTC, or of whole days `20260329`.
    public var text: String
    /// The VEVENT that says what happens.
    var component: CalendarComponent
}
