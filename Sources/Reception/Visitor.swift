public import Foundation

/// Somebody who is here for work: at a meeting, as a volunteer, or to do a job. No name is asked.
public struct Visitor: Hashable, Sendable, Codable, Identifiable {
    /// Random, made at the sign-in.
    public typealias ID = Identifier<Visitor>

    /// All that is known of who it is.
    public var id: ID
    /// As they have chosen at the kiosk.
    public var role: Role
    /// The session of the book that they have come to.
    public var meeting: Appointment.ID?
    /// Whether they say that they have shown who they are.
    public var identification: Bool
    /// Where they signed in.
    public var kiosk: Kiosk.ID
    /// When they signed in, by the wall clock.
    public var at: Date

    /// For what kind of work they are here.
    public enum Role: String, Sendable, Codable, CaseIterable {
        case meeting, volunteer, contractor
    }

    public init(id: ID, role: Role, meeting: Appointment.ID?, identification: Bool, kiosk: Kiosk.ID, at: Date) {
        (self.id, self.role, self.meeting) = (id, role, meeting)
        (self.identification, self.kiosk, self.at) = (identification, kiosk, at)
    }
}

/// Somebody signs in at a kiosk who is here for work, after the safeguarding notice.
public struct SignIn: Sendable, Codable {
    /// As they have chosen.
    public var role: Visitor.Role
    /// One of ``FrontDesk/meetings()``, and of the role `meeting` alone; `nil` where none is named.
    public var meeting: Appointment.ID?
    /// Whether they say that they have shown who they are; nobody checks it here.
    public var identification: Bool
    /// Where they stand.
    public var kiosk: Kiosk.ID
    /// When they were done with the notice.
    public var moment: Moment

    public init(role: Visitor.Role, meeting: Appointment.ID?, identification: Bool, kiosk: Kiosk.ID, moment: Moment) {
        (self.role, self.meeting, self.identification) = (role, meeting, identification)
        (self.kiosk, self.moment) = (kiosk, moment)
    }
}

/// Whoever was here for work has left the building.
public struct SignedOut: Hashable, Sendable, Codable {
    /// Who is in the building no longer.
    public var visitor: Visitor.ID

    public init(visitor: Visitor.ID) { self.visitor = visitor }
}

/// A session of the book as the kiosk may show it: when and where, and never what it is about.
public struct Meeting: Hashable, Sendable, Codable, Identifiable {
    /// That of the session in the book.
    public var id: Appointment.ID
    /// The time by which whoever signs in tells it from others.
    public var start: Date
    /// The session's, else its service's; `nil` where neither names one.
    public var place: Place.ID?

    public init(id: Appointment.ID, start: Date, place: Place.ID?) { (self.id, self.start, self.place) = (id, start, place) }
}

/// Which meetings one may sign in to. Pure.
public enum VisitorRules {
    /// Sessions that name nobody, take place, are not sensitive, and whose window is open. Where the clock is not trusted, all that
    /// are handed in.
    public static func open(_ items: [CheckInItem], at moment: Moment, centre: Centre) -> [Meeting] {
        items.filter { item in
            let appointment = item.appointment
            let service = centre.service(appointment.service)
            return appointment.person == nil && appointment.state != .cancelled && !appointment.sensitive && service?.sensitive != true
                && (!moment.trusted || item.isOpen(at: moment.wall))
        }.sorted { ($0.appointment.start, $0.appointment.id) < ($1.appointment.start, $1.appointment.id) }.map { item in
            Meeting(
                id: item.appointment.id, start: item.appointment.start,
                place: item.appointment.place ?? centre.service(item.appointment.service)?.place)
        }
    }

    /// What is wrong with a sign-in; `nil` where nothing is.
    public static func fault(of signIn: SignIn, open: [Meeting]) -> DeskError? {
        guard let meeting = signIn.meeting else { return nil }
        guard signIn.role == .meeting else { return DeskError(.invalid, cause: "meeting: only who comes to a meeting names one") }
        return open.contains { $0.id == meeting } ? nil : DeskError(.notFound, cause: "no such meeting is open")
    }
}
