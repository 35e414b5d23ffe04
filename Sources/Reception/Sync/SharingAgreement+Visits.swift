/// The changes of a visit: attendances go one by one, and a visit goes with them.
extension SharingAgreement {
    func left(of body: Arrived, _ facts: SharingFacts) -> Arrived? {
        let attendances = body.attendances.compactMap { left(of: $0, facts) }
        guard !attendances.isEmpty else { return nil }
        var arrival = body.arrival
        let fields = Self.common(attendances.compactMap { terms($0, facts) }) ?? []
        if !fields.contains(.passes) { arrival.pass = nil }
        if !fields.contains(.companions) { arrival.companions = nil }
        arrival.flags.subtract([.doNotRelease, .doNotMeet, .leaving])
        return Arrived(arrival: arrival, visits: left(of: body.visits, attendances, facts), attendances: attendances)
    }

    func left(of body: Matched, _ facts: SharingFacts) -> Matched? {
        let attendances = body.attendances.compactMap { left(of: $0, facts) }
        guard !attendances.isEmpty else { return nil }
        return Matched(
            arrival: body.arrival, removed: body.removed, visits: left(of: body.visits, attendances, facts), attendances: attendances)
    }

    func left(of body: PartyTold, _ facts: SharingFacts) -> PartyTold? {
        guard terms(of: body.arrival, facts)?.contains(.companions) == true else { return nil }
        return PartyTold(arrival: body.arrival, absent: body.absent.filter { terms(of: $0, facts) != nil }, companions: body.companions)
    }

    func left(of body: Acted, _ facts: SharingFacts) -> Acted? {
        let steps = body.steps.compactMap { left(of: $0, facts) }
        return steps.isEmpty ? nil : Acted(kind: body.kind, steps: steps, ended: body.ended.filter { terms(of: $0, facts) != nil })
    }

    func left(of body: Undone, _ facts: SharingFacts) -> Undone? {
        let left = Undone(
            change: body.change, steps: body.steps.compactMap { self.left(of: $0, facts) },
            reopened: body.reopened.filter { terms(of: $0, facts) != nil }, voided: body.voided.filter { terms(of: $0, facts) != nil })
        return left.steps.isEmpty && left.reopened.isEmpty && left.voided.isEmpty ? nil : left
    }

    func left(of body: Leaving, _ facts: SharingFacts) -> Leaving? {
        let visits = body.visits.filter { terms(of: $0, facts) != nil }
        guard !visits.isEmpty else { return nil }
        let fields = Self.common(visits.compactMap { terms(of: $0, facts) }) ?? []
        return Leaving(
            ticket: body.ticket, kiosk: body.kiosk, arrival: body.arrival, pass: fields.contains(.passes) ? body.pass : nil, visits: visits,
            transport: body.transport, cautions: [])
    }

    private func left(of attendance: Attendance, _ facts: SharingFacts) -> Attendance? {
        guard let fields = terms(attendance, facts) else { return nil }
        var attendance = attendance
        if !fields.contains(.appointments) { attendance.appointment = nil }
        return attendance
    }

    private func left(of step: Acted.Step, _ facts: SharingFacts) -> Acted.Step? {
        let (before, after) = (step.before.flatMap { left(of: $0, facts) }, step.after.flatMap { left(of: $0, facts) })
        guard (step.before == nil) == (before == nil), (step.after == nil) == (after == nil), before != nil || after != nil else { return nil }
        return Acted.Step(attendance: step.attendance, before: before, after: after, since: step.since)
    }

    /// The visits that an attendance which goes belongs to. Who it is goes where all of their services let it.
    private func left(of visits: [Visit], _ attendances: [Attendance], _ facts: SharingFacts) -> [Visit] {
        visits.compactMap { visit in
            guard let fields = fields(of: visit.id, attendances, facts) else { return nil }
            var visit = visit
            if !fields.contains(.people) || visit.person.map(facts.protected.contains) == true { visit.person = nil }
            return visit
        }
    }

    /// What may go of a visit by the attendances of its own change.
    func fields(of visit: Visit.ID, _ attendances: [Attendance], _ facts: SharingFacts) -> Set<Field>? {
        Self.common(attendances.filter { $0.visit == visit }.compactMap { terms($0, facts) })
    }
}
