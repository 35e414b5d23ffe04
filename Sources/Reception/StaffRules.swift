public import Foundation

/// What is known of the row on which staff act.
public struct StaffFacts: Sendable {
    /// The one of the row, as it stands.
    public var attendance: Attendance
    /// Since when it stands as it does.
    public var since: Date
    /// The other attendances of the same visit, with since when.
    public var siblings: [(attendance: Attendance, since: Date)]

    public init(attendance: Attendance, since: Date, siblings: [(attendance: Attendance, since: Date)]) {
        (self.attendance, self.since, self.siblings) = (attendance, since, siblings)
    }
}

/// What an act of staff does. Pure; `nil` where it makes no sense on the row.
public enum StaffRules {
    /// The steps of an act; `nil` where it makes no sense on the row, such as calling whoever is done.
    public static func decide(_ kind: StaffAct.Kind, _ facts: StaffFacts, now: Date) -> Acted? {
        switch kind {
        case .left: leave(facts, now: now)
        case .call, .seen, .done:
            StaffAct.result(of: kind, on: facts.attendance.state).map { state in
                Acted(kind: kind, steps: [step(facts.attendance, facts.since, to: state)])
            }
        case .notCome, .undo, .answer, .acknowledge, .markRelease, .unmarkRelease, .protect, .unprotect, .takePoint: nil
        }
    }

    /// The person leaves the building. What is under way is done; what is still to come that day is expected again.
    private static func leave(_ facts: StaffFacts, now: Date) -> Acted? {
        guard let visit = facts.attendance.visit, facts.attendance.state != .notCome else { return nil }
        // The row acted on is always a step, done or not: the act is undone from there.
        let open = [(facts.attendance, facts.since)] + facts.siblings.filter { $0.attendance.state != .done }
        let steps = open.map { attendance, since in
            let isToCome = attendance.state == .waiting && attendance.appointment != nil && (attendance.due ?? now) > now
            return step(attendance, since, to: isToCome && attendance.id != facts.attendance.id ? nil : .done)
        }
        return Acted(kind: .left, steps: steps, ended: [visit])
    }

    private static func step(_ attendance: Attendance, _ since: Date, to state: Attendance.State?) -> Acted.Step {
        var after: Attendance?
        if let state {
            after = attendance
            after?.state = state
        }
        return Acted.Step(attendance: attendance.id, before: attendance, after: after, since: since)
    }
}

/// About how long a family waits.
public enum WaitEstimate {
    /// Minutes until somebody comes: the time left until the appointment, plus what the service's last families waited beyond theirs.
    ///
    /// - Parameter delays: seconds that the last few families of the service waited beyond their time, or since arrival where they had none.
    /// - Returns: whole minutes rounded up to five; `nil` where nothing is known.
    public static func minutes(due: Date?, now: Date, delays: [TimeInterval]) -> Int? {
        guard due != nil || !delays.isEmpty else { return nil }
        let sorted = delays.sorted()
        let delay = sorted.isEmpty ? 0 : max(0, sorted[sorted.count / 2])
        let seconds = max(0, due?.timeIntervalSince(now) ?? 0) + delay
        return Int((seconds / 300).rounded(.up)) * 5
    }
}
