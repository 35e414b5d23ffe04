import Reception

/// The rows that changes touch, before they are loaded. Pure.
struct QueryNeeds: Sendable {
    var visits: Set<String> = []
    var arrivals: Set<String> = []
    var attendance: Set<String> = []
    /// Attendances that did not stand before, as their step says: not worth a long look.
    var fresh: Set<String> = []
    /// Visits whose attendances are all meant.
    var wholeVisits: Set<String> = []
    var appointments: Set<String> = []
    var referrals: Set<String> = []

    /// What begins in these changes themselves, and so is in no table yet.
    private var begun: Set<String> = []

    init(_ changes: [Change]) {
        for change in changes { add(change.body) }
    }

    private mutating func add(_ body: Change.Body) {
        switch body {
        case .arrived(let body):
            begun.insert(body.arrival.id.rawValue)
            add(body.visits, body.attendances)
            appointments.formUnion(body.attendances.lazy.compactMap { $0.appointment?.rawValue })
        case .partyTold(let body):
            arrivals.add(body.arrival, unless: begun)
            for visit in body.absent { wholeVisits.add(visit, unless: begun) }
        case .acted(let body):
            for step in body.steps { add(step) }
            for visit in body.ended { visits.add(visit, unless: begun) }
        case .undone(let body):
            for step in body.steps { add(step) }
            for visit in body.reopened + body.voided { visits.add(visit, unless: begun) }
            for visit in body.voided { wholeVisits.add(visit, unless: begun) }
        case .matched(let body):
            arrivals.add(body.arrival, unless: begun)
            for removed in body.removed { attendance.add(removed, unless: begun) }
            add(body.visits, body.attendances)
        case .referralAnswered(let body): referrals.insert(body.referral.rawValue)
        default: break
        }
    }

    /// What begins here. An attendance lies beside its visit.
    private mutating func add(_ begin: [Visit], _ attendances: [Attendance]) {
        for visit in begin { begun.insert(visit.id.rawValue) }
        for attendance in attendances {
            begun.insert(attendance.id.rawValue)
            visits.add(attendance.visit, unless: begun)
        }
    }

    private mutating func add(_ step: Acted.Step) {
        if step.before == nil {
            fresh.add(step.attendance, unless: begun)
            begun.insert(step.attendance.rawValue)
        } else {
            attendance.add(step.attendance, unless: begun)
        }
        visits.add(step.after?.visit, unless: begun)
    }
}

extension Set<String> {
    fileprivate mutating func add<Owner>(_ id: Identifier<Owner>?, unless begun: Self) {
        if let id, !begun.contains(id.rawValue) { insert(id.rawValue) }
    }
}
