/// The book and the desk have said different things of one appointment: it was cancelled, moved or altered where the book is kept, while
/// its family was here or after staff had dealt with it.
///
/// Whose word stands is a rule for each field (``CrossingRules``). What has happened at the desk stays as it happened.
public struct Crossed: Hashable, Sendable, Codable {
    /// The hub's own id of it.
    public var appointment: Appointment.ID
    /// How the source counts what it said.
    public var revision: Int
    /// The attendance, whose visit it belongs to (`nil` for somebody who did not come), and how it stood.
    public var attendance: Attendance.ID
    /// `nil` for somebody who did not come.
    public var visit: Visit.ID?
    /// As the desk had it when the book said otherwise.
    public var state: Attendance.State
    /// The fields about which the two differ.
    public var fields: [Crossing]

    public init(
        appointment: Appointment.ID, revision: Int, attendance: Attendance.ID, visit: Visit.ID?, state: Attendance.State, fields: [Crossing]
    ) {
        (self.appointment, self.revision, self.attendance) = (appointment, revision, attendance)
        (self.visit, self.state, self.fields) = (visit, state, fields)
    }
}

/// One field about which book and desk differ, and whose word stands at the desk. In the book it is always the book's.
public struct Crossing: Hashable, Sendable, Codable {
    /// A field of an appointment that both ends can change.
    public enum Field: String, Hashable, Sendable, Codable, CaseIterable { case state, start, minutes, service, place, person, sensitive }
    /// Whose value stands.
    public enum Side: String, Hashable, Sendable, Codable, CaseIterable { case desk, book }

    /// About which the two differ; the values stand in the book and in the attendance.
    public var field: Field
    /// At the desk, for this visit.
    public var stands: Side

    public init(_ field: Field, stands: Side) { (self.field, self.stands) = (field, stands) }
}

/// Whose word stands where both ends have changed the same appointment. Pure.
///
/// | field | at the desk, for a family that has come | why |
/// | --- | --- | --- |
/// | state: cancelled, or booked again | the desk's: the family stays on the list, and its line is marked | they are here; staff decide what becomes of it |
/// | start | the desk's: late or not stays as it was at the door, and the line is marked | waiting is counted from arriving |
/// | service, place | the desk's: they wait where they were sent | whoever waits is not called elsewhere unseen |
/// | person | the desk's: the visit stays whose it was | who is in the building is known at the door |
/// | minutes | the book's | nothing at the desk hangs on it |
/// | sensitive | the book's, at once | what it hides must not stay on a screen |
public enum CrossingRules {
    /// The fields in which the two differ, each with the side that stands by the written rule.
    public static func crossings(_ before: Appointment, _ after: Appointment) -> [Crossing] {
        let differs: [(Crossing.Field, Bool)] = [
            (.state, (before.state == .cancelled) != (after.state == .cancelled)), (.start, before.start != after.start),
            (.minutes, before.minutes != after.minutes), (.service, before.service != after.service), (.place, before.place != after.place),
            (.person, before.person != after.person), (.sensitive, before.sensitive != after.sensitive),
        ]
        return differs.filter(\.1).map { Crossing($0.0, stands: side(of: $0.0)) }
    }

    /// Whose word stands at the desk.
    public static func side(of field: Crossing.Field) -> Crossing.Side {
        switch field {
        case .state, .start, .service, .place, .person: .desk
        case .minutes, .sensitive: .book
        }
    }
}
