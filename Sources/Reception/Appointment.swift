public import Foundation

/// One person, one service, one start and length, one place. A course of five sessions is five appointments.
public struct Appointment: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Appointment>

    public var id: ID
    /// `nil` for a session, which has attendance but names nobody.
    public var person: Person.ID?
    public var service: Service.ID
    public var start: Date
    public var minutes: Int
    public var place: Place.ID?
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

    public var end: Date { start.adding(minutes: minutes) }
}
