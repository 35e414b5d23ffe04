public import Foundation

/// One scan, look-up or walk-in at one kiosk: the party that came in together, under one token.
public struct Arrival: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Arrival>

    public var id: ID
    public var kiosk: Kiosk.ID
    public var way: Way
    public var pass: Pass.ID?
    public var at: Date
    public var token: Token
    /// People beyond those the book names; `nil` until the family has said.
    public var companions: Int?
    public var flags: Set<Flag>

    /// How the party came in.
    public enum Way: String, Sendable, Codable { case pass, lookUp = "look-up", walkIn = "walk-in" }

    /// What staff must know about this party.
    public enum Flag: String, Sendable, Codable, CaseIterable {
        /// Of a row, never of an arrival: the mark of a person.
        case doNotRelease = "do-not-release", doNotMeet = "do-not-meet"
        /// Of a row, never of an arrival: they have said that they leave.
        case leaving
        /// A valid signature, but nothing in our book yet.
        case believed
        /// The wall clock was not known to be right.
        case clockNotTrusted = "clock-not-trusted"
        /// Someone has two appointments at the same time.
        case doubleBooked = "double-booked"
    }

    public init(
        id: ID, kiosk: Kiosk.ID, way: Way, pass: Pass.ID?, at: Date, token: Token, companions: Int?, flags: Set<Flag>
    ) {
        (self.id, self.kiosk, self.way, self.pass) = (id, kiosk, way, pass)
        (self.at, self.token, self.companions, self.flags) = (at, token, companions, flags)
    }
}

/// One person in the building, from arrival to leaving.
public struct Visit: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Visit>

    public var id: ID
    public var arrival: Arrival.ID
    public var person: Person.ID?
    public var began: Date
    public var ended: Date?

    public init(id: ID, arrival: Arrival.ID, person: Person.ID?, began: Date, ended: Date? = nil) {
        (self.id, self.arrival, self.person, self.began, self.ended) = (id, arrival, person, began, ended)
    }
}

/// A visit meeting an appointment or a walked-in-for service.
public struct Attendance: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Attendance>

    public var id: ID
    /// `nil` for somebody who did not come.
    public var visit: Visit.ID?
    public var arrival: Arrival.ID?
    public var appointment: Appointment.ID?
    public var service: Service.ID?
    public var place: Place.ID?
    public var due: Date?
    public var late: Bool
    public var state: State

    /// How far it has come.
    public enum State: String, Sendable, Codable, CaseIterable {
        case waiting, called, seen, done, notCome = "not-come"
    }

    public init(
        id: ID, visit: Visit.ID?, arrival: Arrival.ID?, appointment: Appointment.ID?, service: Service.ID?, place: Place.ID?,
        due: Date?, late: Bool, state: State
    ) {
        (self.id, self.visit, self.arrival, self.appointment) = (id, visit, arrival, appointment)
        (self.service, self.place, self.due, self.late, self.state) = (service, place, due, late, state)
    }
}
