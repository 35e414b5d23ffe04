public import Foundation

/// One person, one service, one start and length, one place. A course of five sessions is five appointments.
public struct Appointment: Hashable, Sendable, Codable, Identifiable {
    /// Random, made when the book first takes it; the source's own id stands beside it in the book.
    public typealias ID = Identifier<Appointment>

    /// Stays the same when the appointment is moved or cancelled.
    public var id: ID
    /// `nil` for a session, which has attendance but names nobody.
    public var person: Person.ID?
    /// Always one of the centre's: a record that names another is refused.
    public var service: Service.ID
    /// As the book has it now; a moved one has its new start.
    public var start: Date
    /// How long it is meant to take.
    public var minutes: Int
    /// Where its family waits; `nil` where neither the record nor its service names a place.
    public var place: Place.ID?
    /// As the source says last; what became of it at the desk is the attendance's.
    public var state: State
    /// Never on a family's pass; it has one of its own.
    public var sensitive: Bool

    /// How the book has it; a moved one holds at its new time.
    public enum State: String, Sendable, Codable, CaseIterable {
        case booked, moved, cancelled
    }

    public init(
        id: ID, person: Person.ID?, service: Service.ID, start: Date, minutes: Int, place: Place.ID?, state: State, sensitive: Bool
    ) {
        (self.id, self.person, self.service, self.start) = (id, person, service, start)
        (self.minutes, self.place, self.state, self.sensitive) = (minutes, place, state, sensitive)
    }

    /// ``minutes`` after the start; the book has no end of its own.
    public var end: Date { start.adding(minutes: minutes) }
}
