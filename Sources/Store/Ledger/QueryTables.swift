import Foundation
import Reception

/// The rows that people query, as far as one batch concerns them: loaded, changed by the changes in their order, and put back.
///
/// The rules are those of the hub's own day, so that a number at the council is the number at reception.
struct QueryTables: Sendable {
    private(set) var visits: [String: VisitRow] = [:]
    private(set) var attendance: [String: AttendanceRow] = [:]
    private(set) var referrals: [String: ReferralRow] = [:]
    /// The days of signposting that are told, each as a whole: nothing of them is loaded.
    private(set) var signposts: [String: Set<SignpostRow>] = [:]
    /// What was touched, and so is to be put back, or removed where it is gone.
    private(set) var touchedVisits: Set<String> = []
    private(set) var touchedAttendance: Set<String> = []
    private(set) var touchedReferrals: Set<String> = []
    /// Where rows of an arrival, a visit or an appointment are, or have been: a batch has hundreds, and each is looked for.
    private var ofArrival: [String: Set<String>] = [:]
    private var ofVisit: [String: Set<String>] = [:]
    private var ofAppointment: [String: Set<String>] = [:]
    /// Where the rows that were loaded lie, by their ids.
    private var madeVisits: [String: String] = [:]
    private var madeAttendance: [String: String] = [:]

    mutating func load(visits rows: [VisitRow]) {
        for row in rows { place(row); madeVisits[row.id] = row.made }
    }

    mutating func load(attendance rows: [AttendanceRow]) {
        for row in rows { place(row); madeAttendance[row.id] = row.made }
    }

    mutating func load(referrals rows: [ReferralRow]) { for row in rows { referrals[row.id] = row } }

    /// Of the rows that were loaded, those that are gone, or lie elsewhere now: their ids by where they lay.
    var goneVisits: [String: Set<String>] {
        Self.byPlace(touchedVisits.compactMap { id in madeVisits[id].flatMap { visits[id]?.made == $0 ? nil : (id, $0) } })
    }

    var goneAttendance: [String: Set<String>] {
        Self.byPlace(touchedAttendance.compactMap { id in madeAttendance[id].flatMap { attendance[id]?.made == $0 ? nil : (id, $0) } })
    }

    private static func byPlace(_ gone: [(id: String, made: String)]) -> [String: Set<String>] {
        gone.reduce(into: [:]) { $0[$1.made, default: []].insert($1.id) }
    }

    /// - Parameter day: of the change (UTC): where rows lie that it makes.
    mutating func apply(_ change: Change, on day: String) {
        let at = change.moment.wall
        switch change.body {
        case .arrived(let body): arrive(body, day)
        case .partyTold(let body): tell(body)
        case .acted(let body):
            for step in body.steps { set(step.attendance.rawValue, to: step.after, since: at, began: at, day) }
            for visit in body.ended { end(visit.rawValue, at: at) }
        case .undone(let body):
            for step in body.steps { set(step.attendance.rawValue, to: step.after, since: step.since, began: step.since ?? at, day) }
            for visit in body.reopened { end(visit.rawValue, at: nil) }
            for visit in body.voided { void(visit.rawValue) }
        case .matched(let body): match(body, at: at, day)
        case .referred(let body): keep(ReferralRow(body.referral))
        case .referralAnswered(let body): answer(body, at: at)
        case .signposted(let body): signposts[body.day.description] = SignpostRow.rows(of: body)
        default: break
        }
    }

    /// The clock was set: what carries one of these times has the other now.
    mutating func correct(_ times: [Date: Date]) {
        for (id, row) in visits where times[row.began] != nil || row.ended.map({ times[$0] != nil }) == true {
            var row = row
            row.began = times[row.began] ?? row.began
            row.ended = row.ended.map { times[$0] ?? $0 }
            (visits[id], _) = (row, touchedVisits.insert(id))
        }
        for row in attendance.values where [row.began, row.called, row.seen].contains(where: { $0.map { times[$0] != nil } == true }) {
            var row = row
            row.began = times[row.began] ?? row.began
            (row.called, row.seen) = (row.called.map { times[$0] ?? $0 }, row.seen.map { times[$0] ?? $0 })
            keep(row)
        }
    }

    mutating func forget(_ people: Set<String>) {
        for (id, row) in visits where row.person.map(people.contains) == true {
            visits[id]?.person = nil
            touchedVisits.insert(id)
        }
    }

    private mutating func arrive(_ body: Arrived, _ day: String) {
        for visit in body.visits { keep(VisitRow(visit, way: body.arrival.way, companions: body.arrival.companions, made: day)) }
        for attendance in body.attendances {
            removeNotCome(attendance.appointment?.rawValue)
            keep(AttendanceRow(attendance, began: body.arrival.at, made: made(attendance, day)))
        }
    }

    /// Beside its visit.
    private func made(_ attendance: Attendance, _ day: String) -> String { attendance.visit.flatMap { visits[$0.rawValue]?.made } ?? day }

    private mutating func tell(_ body: PartyTold) {
        for id in visits(of: body.arrival.rawValue).map(\.id) {
            visits[id]?.companions = Int64(body.companions)
            touchedVisits.insert(id)
        }
        for visit in body.absent { void(visit.rawValue) }
    }

    private mutating func match(_ body: Matched, at: Date, _ day: String) {
        let before = visits(of: body.arrival.rawValue).first
        let began = body.visits.first?.began ?? before?.began ?? at
        for visit in body.visits {
            var row = VisitRow(visit, way: nil, companions: nil, made: before?.made ?? day)
            (row.way, row.companions) = (before?.way, before?.companions)
            keep(row)
        }
        for row in body.attendances { keep(AttendanceRow(row, began: began, made: made(row, day))) }
        for id in body.removed { remove(attendance: id.rawValue) }
        for visit in visits(of: body.arrival.rawValue) where attendance(of: visit.id).isEmpty { remove(visit: visit.id) }
    }

    private mutating func answer(_ body: ReferralAnswered, at: Date) {
        guard var row = referrals[body.referral.rawValue] else { return }
        (row.state, row.since) = (body.state.rawValue, at)
        (row.decline, row.result) = (body.decline?.rawValue, body.result?.rawValue)
        keep(row)
    }

    private mutating func set(_ id: String, to state: Attendance?, since: Date?, began: Date, _ day: String) {
        guard let state else { return remove(attendance: id) }
        var row = attendance[id] ?? AttendanceRow(state, began: began, made: made(state, day))
        row.set(state.state, since: since)
        keep(row)
    }

    private mutating func end(_ visit: String, at end: Date?) {
        guard visits[visit] != nil else { return }
        visits[visit]?.ended = end
        touchedVisits.insert(visit)
    }

    /// The visit was none.
    private mutating func void(_ visit: String) {
        for row in attendance(of: visit) { remove(attendance: row.id) }
        remove(visit: visit)
    }

    private mutating func removeNotCome(_ appointment: String?) {
        guard let appointment else { return }
        let rows = (ofAppointment[appointment] ?? []).compactMap { attendance[$0] }
        for row in rows where row.appointment == appointment && row.state == Attendance.State.notCome.rawValue { remove(attendance: row.id) }
    }

    private func visits(of arrival: String) -> [VisitRow] {
        (ofArrival[arrival] ?? []).compactMap { visits[$0] }.filter { $0.arrival == arrival }
    }

    private func attendance(of visit: String) -> [AttendanceRow] {
        (ofVisit[visit] ?? []).compactMap { attendance[$0] }.filter { $0.visit == visit }
    }

    private mutating func place(_ row: VisitRow) {
        visits[row.id] = row
        ofArrival[row.arrival, default: []].insert(row.id)
    }

    private mutating func place(_ row: AttendanceRow) {
        attendance[row.id] = row
        if let visit = row.visit { ofVisit[visit, default: []].insert(row.id) }
        if let appointment = row.appointment { ofAppointment[appointment, default: []].insert(row.id) }
    }

    private mutating func keep(_ row: VisitRow) {
        place(row)
        touchedVisits.insert(row.id)
    }

    private mutating func keep(_ row: AttendanceRow) {
        place(row)
        touchedAttendance.insert(row.id)
    }

    private mutating func keep(_ row: ReferralRow) { (referrals[row.id], _) = (row, touchedReferrals.insert(row.id)) }
    private mutating func remove(visit id: String) { (visits[id], _) = (nil, touchedVisits.insert(id)) }
    private mutating func remove(attendance id: String) { (attendance[id], _) = (nil, touchedAttendance.insert(id)) }
}
