public import Foundation

/// What is counted, as the tables of the day have it: one arrival, one visit, one thing that was asked.
///
/// A change is counted by the difference that it makes: what its arrivals, visits and notices count for after it, less what they counted
/// for before. So whatever is undone, corrected or matched later is counted right without a rule of its own.
public enum Counted: Hashable, Sendable {
    case arrival(at: Date, way: Arrival.Way, people: Int, companions: Int?)
    case visit(CountedVisit)
    /// An appointment to which nobody came.
    case missed(service: Service.ID?, due: Date)
    case refused(at: Date, outcome: Outcome, kiosk: Kiosk.ID)
    /// - answered: after so many microseconds; `nil` while nobody has.
    case assistance(at: Date, reason: AssistanceReason?, answered: Int64?)
    case referral(at: Date, state: Referral.State, since: Date)
    case face(at: Date, face: Int, answer: Feedback.Answer?)
    case visitor(at: Date, role: Visitor.Role)
    /// An exercise that has ended.
    case drill(at: Date, RollCall.End)
}

/// One person in the building, with all that they came for.
public struct CountedVisit: Hashable, Sendable {
    public var way: Arrival.Way
    public var person: Person.ID?
    public var began: Date
    public var ended: Date?
    public var attendances: [CountedAttendance]

    public init(way: Arrival.Way, person: Person.ID?, began: Date, ended: Date?, attendances: [CountedAttendance]) {
        (self.way, self.person, self.began, self.ended, self.attendances) = (way, person, began, ended, attendances)
    }
}

/// One attendance of a visit, with the times that tallies ask for.
public struct CountedAttendance: Hashable, Sendable {
    public var service: Service.ID?
    public var due: Date?
    public var late: Bool
    public var began: Date
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
    func counts(of counted: Counted) -> TallyCounts
}
