import Foundation
import Reception

/// One attendance as FHIR tells it: an Encounter, with all that it has been. Pure.
struct EncounterRecord: Hashable, Sendable {
    /// https://hl7.org/fhir/R4/valueset-encounter-status.html
    enum Status: String, Sendable {
        case arrived, inProgress = "in-progress", finished, cancelled, enteredInError = "entered-in-error"

        var isOver: Bool { self != .arrived && self != .inProgress }
    }

    struct Step: Hashable, Sendable {
        var status: Status
        var at: Date
    }

    var attendance: Attendance.ID
    var visit: Visit.ID
    var person: Person?
    var appointment: Appointment.ID?
    var service: Service.ID
    var place: Place.ID?
    /// Never empty; the last is how it stands.
    private(set) var steps: [Step]

    /// - Returns: `nil` for an attendance whose visit or service is not told.
    init?(_ attendance: Attendance, person: Person?, at: Date) {
        guard let visit = attendance.visit, let service = attendance.service else { return nil }
        (self.attendance, self.visit, self.person) = (attendance.id, visit, person)
        (appointment, self.service, place) = (attendance.appointment, service, attendance.place)
        steps = [Step(status: .arrived, at: at)]
    }

    var status: Status { steps[steps.count - 1].status }

    /// What a state at the desk is to FHIR; one who is called still waits.
    static func status(of state: Attendance.State) -> Status? {
        switch state {
        case .waiting, .called: .arrived
        case .seen: .inProgress
        case .done: .finished
        case .notCome: nil
        }
    }

    /// It goes on to a status, or back to where it stood before: then what was a mistake is not told.
    /// - Returns: whether anything changed.
    @discardableResult
    mutating func become(_ status: Status, at moment: Date) -> Bool {
        guard status != self.status else { return false }
        if status != .enteredInError, let earlier = steps.lastIndex(where: { $0.status == status }) {
            steps.removeSubrange((earlier + 1)...)
        } else {
            // The clock may have been set back between two steps; a period never ends before it begins.
            steps.append(Step(status: status, at: max(moment, steps[steps.count - 1].at)))
        }
        return true
    }

    /// The visit is over: whoever was never seen has not begun.
    @discardableResult
    mutating func end(at moment: Date) -> Bool {
        status.isOver ? false : become(status == .inProgress ? .finished : .cancelled, at: moment)
    }

    /// The visit goes on after all.
    mutating func reopen() -> Bool {
        guard status == .cancelled || status == .finished, steps.count > 1 else { return false }
        steps.removeLast()
        return true
    }

    var period: FHIR.Period { FHIR.Period(start: steps[0].at, end: status.isOver ? steps[steps.count - 1].at : nil) }

    /// What it was before, each until the next.
    var history: [FHIR.Encounter.Past]? {
        let past = zip(steps, steps.dropFirst()).map {
            FHIR.Encounter.Past(status: $0.status.rawValue, period: FHIR.Period(start: $0.at, end: $1.at))
        }
        return past.isEmpty ? nil : past
    }
}
