public import Foundation

/// One scan, look-up or walk-in at one kiosk: the party that came in together, under one token.
public struct Arrival: Hashable, Sendable, Codable, Identifiable {
    /// Random, made at the check-in.
    public typealias ID = Identifier<Arrival>

    /// By it the family's page goes on, for as long as ``PageLife`` allows.
    public var id: ID
    /// Where they checked in.
    public var kiosk: Kiosk.ID
    /// By pass, by look-up, or without an appointment.
    public var way: Way
    /// The pass that was shown; `nil` after a look-up or a walk-in.
    public var pass: Pass.ID?
    /// When they came, by the wall clock.
    public var at: Date
    /// By which all of the party are called.
    public var token: Token
    /// People beyond those the book names; `nil` until the family has said.
    public var companions: Int?
    /// What the rules had to say as they came; corrected as the book or the clock is known better.
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
    /// Random, made at the check-in.
    public typealias ID = Identifier<Visit>

    /// One for each stay: whoever comes again gets another.
    public var id: ID
    /// By which they came in; what they attend may have been checked in by a later one.
    public var arrival: Arrival.ID
    /// `nil` for a session, a walk-in, and a pass that the book does not know.
    public var person: Person.ID?
    /// When they came in.
    public var began: Date
    /// When staff said that they had left; `nil` until then.
    public var ended: Date?

    public init(id: ID, arrival: Arrival.ID, person: Person.ID?, began: Date, ended: Date? = nil) {
        (self.id, self.arrival, self.person, self.began, self.ended) = (id, arrival, person, began, ended)
    }
}

/// A visit meeting an appointment or a walked-in-for service.
public struct Attendance: Hashable, Sendable, Codable, Identifiable {
    /// Random, made at the check-in, or when staff say that somebody has not come.
    public typealias ID = Identifier<Attendance>

    /// Stays the same through all its steps.
    public var id: ID
    /// `nil` for somebody who did not come.
    public var visit: Visit.ID?
    /// By which it was checked in; `nil` for somebody who did not come.
    public var arrival: Arrival.ID?
    /// `nil` for a walk-in, and while the book does not know the pass.
    public var appointment: Appointment.ID?
    /// `nil` where the family was not sure, or the book does not know the pass.
    public var service: Service.ID?
    /// Where they wait: the appointment's, else its service's.
    public var place: Place.ID?
    /// The appointment's start as they came, whatever the book says later; `nil` without one.
    public var due: Date?
    /// Whether they came later than the service's ``ArrivalWindow/late`` allows.
    public var late: Bool
    /// As the last step left it.
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
