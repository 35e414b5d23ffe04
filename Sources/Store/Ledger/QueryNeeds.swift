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
            appointments.formUnion(body.attendances.compactMap { $0.appointment?.rawValue })
            begun.insert(body.arrival.id.rawValue)
            begun.formUnion(body.visits.map(\.id.rawValue))
            begun.formUnion(body.attendances.map(\.id.rawValue))
            need(body.attendances.compactMap { $0.visit?.rawValue }, in: \.visits)
        case .partyTold(let body):
            need([body.arrival.rawValue], in: \.arrivals)
            need(body.absent.map(\.rawValue), in: \.wholeVisits)
        case .acted(let body):
            add(body.steps)
            need(body.ended.map(\.rawValue), in: \.visits)
        case .undone(let body):
            add(body.steps)
            need((body.reopened + body.voided).map(\.rawValue), in: \.visits)
            need(body.voided.map(\.rawValue), in: \.wholeVisits)
        case .matched(let body):
            need([body.arrival.rawValue], in: \.arrivals)
            need(body.removed.map(\.rawValue), in: \.attendance)
            begun.formUnion(body.visits.map(\.id.rawValue))
            need(body.attendances.compactMap { $0.visit?.rawValue }, in: \.visits)
            begun.formUnion(body.attendances.map(\.id.rawValue))
        case .referralAnswered(let body): referrals.insert(body.referral.rawValue)
        default: break
        }
    }

    /// An attendance lies beside its visit.
    private mutating func add(_ steps: [Acted.Step]) {
        for step in steps {
            need([step.attendance.rawValue], in: step.before == nil ? \.fresh : \.attendance)
            if step.before == nil { begun.insert(step.attendance.rawValue) }
            need([step.after?.visit?.rawValue].compactMap(\.self), in: \.visits)
        }
    }

    private mutating func need(_ ids: [String], in set: WritableKeyPath<Self, Set<String>>) {
        self[keyPath: set].formUnion(ids.filter { !begun.contains($0) })
    }
}
