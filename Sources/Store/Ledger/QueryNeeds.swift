import Reception

/// The rows that changes touch, before they are loaded. Pure.
struct QueryNeeds: Sendable {
    var visits: Set<String> = []
    var arrivals: Set<String> = []
    var attendance: Set<String> = []
    /// Visits whose attendances are all meant.
    var wholeVisits: Set<String> = []
    var appointments: Set<String> = []
    var referrals: Set<String> = []

    init(_ changes: [Change]) {
        for change in changes { add(change.body) }
    }

    private mutating func add(_ body: Change.Body) {
        switch body {
        case .arrived(let body): appointments.formUnion(body.attendances.compactMap { $0.appointment?.rawValue })
        case .partyTold(let body):
            arrivals.insert(body.arrival.rawValue)
            wholeVisits.formUnion(body.absent.map(\.rawValue))
        case .acted(let body):
            attendance.formUnion(body.steps.map(\.attendance.rawValue))
            visits.formUnion(body.ended.map(\.rawValue))
        case .undone(let body):
            attendance.formUnion(body.steps.map(\.attendance.rawValue))
            visits.formUnion((body.reopened + body.voided).map(\.rawValue))
            wholeVisits.formUnion(body.voided.map(\.rawValue))
        case .matched(let body): arrivals.insert(body.arrival.rawValue)
        case .referralAnswered(let body): referrals.insert(body.referral.rawValue)
        default: break
        }
    }
}
