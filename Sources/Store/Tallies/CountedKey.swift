import GRDB
import Reception

/// What a change may make count otherwise, by its row in the tables of the day.
enum CountedKey: Hashable {
    case arrival(String), visit(String), missed(String), notice(String), referral(String), face(String), visitor(String), rollCall(String)
}

extension CountedKey {
    /// All that a change touches, asked before it is applied: what it is about, and what it will take away.
    static func touched(by change: Change, in db: Database) throws -> Set<CountedKey> {
        switch change.body {
        case .arrived(let body): try arrived(body.arrival.id, body.visits, body.attendances, in: db)
        case .partyTold(let body): Set(body.absent.map { .visit($0.rawValue) }).union([.arrival(body.arrival.rawValue)])
        case .acted(let body): try acted(body.steps, in: db).union(try visits(body.ended, in: db))
        case .undone(let body):
            try acted(body.steps, in: db).union(try visits(body.reopened + body.voided, in: db)).union([.notice(body.change.rawValue)])
                .union(try keys("SELECT id FROM roll_call WHERE ended_by = ?1 OR change = ?1", [body.change.rawValue], in: db, CountedKey.rollCall))
        case .refused, .assistance: [.notice(change.id.rawValue)]
        case .answered(let body): [.notice(body.notice.rawValue)]
        case .acknowledged(let body): try keys("SELECT change FROM notice WHERE ticket = ?", [body.ticket], in: db, CountedKey.notice)
        case .signedIn(let body): [.visitor(body.id.rawValue)]
        case .matched(let body): try matched(body, in: db)
        case .signposted, .crossed, .erased: []
        case .fedBack: [.face(change.id.rawValue)]
        case .clockCorrected(let body): try corrected(body, in: db)
        case .referred(let body): [.referral(body.referral.id.rawValue)]
        case .referralAnswered(let body): [.referral(body.referral.rawValue)]
        case .rollCalled(let body): [.rollCall(body.rollCall.rawValue)]
        case .began, .signedOut, .passKept, .passRevoked, .bookTaken, .leaving, .cautioned, .marked, .adjusted, .wished, .shared, .languageKept,
             .referralClaimed, .pointLeft, .pointTaken, .settled, .lookedExactly: []
        }
    }

    /// What there was nothing of before the change.
    static func made(by change: Change) -> Set<CountedKey> {
        switch change.body {
        case .arrived(let body): Set(body.visits.map { .visit($0.id.rawValue) }).union([.arrival(body.arrival.id.rawValue)])
        case .refused, .assistance: [.notice(change.id.rawValue)]
        case .signedIn(let body): [.visitor(body.id.rawValue)]
        case .fedBack: [.face(change.id.rawValue)]
        case .referred(let body): [.referral(body.referral.id.rawValue)]
        default: []
        }
    }

    private static func arrived(_ arrival: Arrival.ID, _ visits: [Visit], _ attendances: [Attendance], in db: Database) throws -> Set<CountedKey> {
        var touched: Set<CountedKey> = [.arrival(arrival.rawValue)]
        for visit in visits { touched.insert(.visit(visit.id.rawValue)) }
        for attendance in attendances {
            if let visit = attendance.visit { touched.insert(.visit(visit.rawValue)) }
            guard let appointment = attendance.appointment else { continue }
            touched.formUnion(try keys(
                "SELECT id FROM attendance WHERE appointment = ? AND state = 'not-come'", [appointment.rawValue], in: db, CountedKey.missed))
        }
        return touched
    }

    private static func acted(_ steps: [Acted.Step], in db: Database) throws -> Set<CountedKey> {
        Set(steps.map { step in
            (step.before?.visit ?? step.after?.visit).map { .visit($0.rawValue) } ?? .missed(step.attendance.rawValue)
        })
    }

    /// Visits, and the arrivals whose parties they belong to.
    private static func visits(_ visits: [Visit.ID], in db: Database) throws -> Set<CountedKey> {
        try visits.reduce(into: []) { touched, visit in
            touched.insert(.visit(visit.rawValue))
            touched.formUnion(try keys("SELECT arrival FROM visit WHERE id = ?", [visit.rawValue], in: db, CountedKey.arrival))
        }
    }

    private static func matched(_ body: Matched, in db: Database) throws -> Set<CountedKey> {
        try arrived(body.arrival, body.visits, body.attendances, in: db).union(try all(of: body.arrival, in: db))
    }

    /// Whatever of an arrival is there.
    private static func all(of arrival: Arrival.ID, in db: Database) throws -> Set<CountedKey> {
        try keys("SELECT id FROM visit WHERE arrival = ?", [arrival.rawValue], in: db, CountedKey.visit)
            .union(try keys(
                "SELECT DISTINCT visit FROM attendance WHERE arrival = ? AND visit IS NOT NULL", [arrival.rawValue], in: db, CountedKey.visit))
    }

    /// Whatever the corrected changes touched may count elsewhere.
    private static func corrected(_ body: ClockCorrected, in db: Database) throws -> Set<CountedKey> {
        guard let epoch = try Journal.head(in: db)?.position.epoch else { return [] }
        let records = try Journal.records(
            after: Position(epoch: epoch, sequence: body.from - 1), limit: Int(body.through - body.from + 1), in: db)
        return try records.compactMap(\.change).filter { $0.moment.boot == body.boot }.reduce(into: []) { touched, change in
            if case .clockCorrected = change.body { return }
            touched.formUnion(try Self.touched(by: change, in: db))
            if case .arrived(let arrived) = change.body { touched.formUnion(try all(of: arrived.arrival.id, in: db)) }
        }
    }

    private static func keys(
        _ sql: String, _ arguments: StatementArguments, in db: Database, _ key: (String) -> CountedKey
    ) throws -> Set<CountedKey> {
        Set(try String.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(key))
    }
}
