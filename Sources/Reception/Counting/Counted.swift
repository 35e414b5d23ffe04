public import Foundation

/// What is counted, as the tables of the day have it: one arrival, one visit, one thing that was asked.
///
/// A change is counted by the difference that it makes: what its arrivals, visits and notices count for after it, less what they counted
/// for before. So whatever is undone, corrected or matched later is counted right without a rule of its own.
public enum Counted: Hashable, Sendable {
    /// - people: its visits; companions: how many others came along, `nil` until the family has said.
    case arrival(at: Date, way: Arrival.Way, people: Int, companions: Int?)
    /// One person's stay.
    case visit(CountedVisit)
    /// An appointment to which nobody came.
    case missed(service: Service.ID?, due: Date)
    /// A look-up that ended at a person is one, too.
    case refused(at: Date, outcome: Outcome, kiosk: Kiosk.ID)
    /// - answered: after so many microseconds; `nil` while nobody has.
    case assistance(at: Date, reason: AssistanceReason?, answered: Int64?)
    /// - since: when it came to stand so; the day on which that is counted.
    case referral(at: Date, state: Referral.State, since: Date)
    /// - at: the hour alone.
    case face(at: Date, face: Int, answer: Feedback.Answer?)
    /// Somebody who signed in for work.
    case visitor(at: Date, role: Visitor.Role)
    /// An exercise that has ended.
    case drill(at: Date, RollCall.End)
}

/// One person in the building, with all that they came for.
public struct CountedVisit: Hashable, Sendable {
    /// How the party came in.
    public var way: Arrival.Way
    /// `nil` where the book names nobody: then only the visit is counted, and no person.
    public var person: Person.ID?
    /// Day, hour and weekday of the visit are this instant's.
    public var began: Date
    /// `nil` until staff say that they have left; the stay is counted only then.
    public var ended: Date?
    /// In no order; there may be none.
    public var attendances: [CountedAttendance]

    public init(way: Arrival.Way, person: Person.ID?, began: Date, ended: Date?, attendances: [CountedAttendance]) {
        (self.way, self.person, self.began, self.ended, self.attendances) = (way, person, began, ended, attendances)
    }
}

/// One attendance of a visit, with the times that tallies ask for.
public struct CountedAttendance: Hashable, Sendable {
    /// `nil` where it is not known; it is counted under an empty name.
    public var service: Service.ID?
    /// The start of the appointment; `nil` without one.
    public var due: Date?
    /// As it was decided at the check-in.
    public var late: Bool
    /// When its party came: from here the waiting is counted.
    public var began: Date
    /// The last call, and when somebody had them; `nil` where that has not happened.
    public var called, seen: Date?

    public init(service: Service.ID?, due: Date?, late: Bool, began: Date, called: Date?, seen: Date?) {
        (self.service, self.due, self.late) = (service, due, late)
        (self.began, self.called, self.seen) = (began, called, seen)
    }
}

/// What one thing counts for: pure rules, which the store is handed and applies in the transaction of the change.
public protocol TallyRule: Sendable {
    /// Raised whenever the rules count otherwise than before; the store then counts anew what its journal still tells.
    var version: Int { get }
    /// What one thing counts for, whatever else there is.
    func counts(of counted: Counted) -> TallyCounts
}
