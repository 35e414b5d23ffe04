import Foundation
public import Reception

/// Tells the changes of a journal as bundles of FHIR R4, in their order. Pure: it folds what it is given.
///
/// An attendance is an Encounter, made once by its identifier (`If-None-Exist`) and then written as it stands now; its appointment gets
/// the status `arrived`, later `fulfilled` or `noshow`; a place is a Location; each change leaves a Provenance. Attendances whose
/// service the sharing agreement holds back are not in the changes, and so in no bundle.
public struct FHIRWriter: Sendable {
    /// What is the same for all changes.
    public struct Facts: Sendable {
        /// Names its places and services.
        public var centre: Centre
        /// How the centre's own short names become unique: `SYSTEM/place`.
        public var system: String

        public init(centre: Centre, system: String) { (self.centre, self.system) = (centre, system) }
    }

    /// What a change does not say, and the hub's book knows, of those that the change names.
    public struct Known: Sendable {
        /// Those that an arrival's attendances meet.
        public var appointments: [Appointment.ID: Appointment]
        /// Their sources are the identifiers' systems.
        public var people: [Person.ID: Person]

        public init(appointments: [Appointment.ID: Appointment] = [:], people: [Person.ID: Person] = [:]) {
            (self.appointments, self.people) = (appointments, people)
        }
    }

    let facts: Facts
    /// The encounters that may still change: those of about a day.
    private(set) var records: [Attendance.ID: EncounterRecord] = [:]

    public init(facts: Facts) { self.facts = facts }

    /// Encounters are forgotten so many hours after they began.
    static let remembered = 36

    /// - Returns: bundles to be sent one after the other; none for a change that FHIR has no words for.
    mutating func bundles(for body: Change.Body, id: Change.ID, moment: Moment, known: Known) -> [FHIRBundle] {
        let now = moment.wall
        forget(before: now.adding(minutes: -Self.remembered * 60))
        var entries = Entries()
        switch body {
        case .arrived(let body): arrive(body.attendances, body.visits, at: body.arrival.at, known, &entries)
        case .matched(let body):
            for id in body.removed { change(id, &entries) { $0.become(.enteredInError, at: now) } }
            arrive(body.attendances, body.visits, at: nil, known, &entries)
        case .partyTold(let body):
            for visit in body.absent { changeAll(of: visit, &entries) { $0.become(.enteredInError, at: now) } }
        case .acted(let body):
            for step in body.steps { self.step(step, at: now, &entries) }
            for visit in body.ended { changeAll(of: visit, &entries) { $0.end(at: now) } }
        case .undone(let body):
            for visit in body.reopened { changeAll(of: visit, &entries) { $0.reopen() } }
            for step in body.steps { self.step(step, at: now, &entries) }
            for visit in body.voided { changeAll(of: visit, &entries) { $0.become(.enteredInError, at: now) } }
        default: return []
        }
        return entries.bundles(with: provenance(id, of: entries.touched, moment))
    }

    // Steps

    private mutating func arrive(_ attendances: [Attendance], _ visits: [Visit], at arrival: Date?, _ known: Known, _ entries: inout Entries) {
        for attendance in attendances {
            let visit = visits.first { $0.id == attendance.visit }
            let person = visit?.person.flatMap { known.people[$0] }
            guard let at = arrival ?? visit?.began, let record = EncounterRecord(attendance, person: person, at: at) else { continue }
            records[attendance.id] = record
            for place in [record.place].compactMap({ $0 }) { entries.create(location(place), "Location", identifier(place)) }
            if let id = record.appointment {
                // The book may not know it any more.
                known.appointments[id].map { entries.create(appointment($0, record), "Appointment", .uuid(id.rawValue)) }
                entries.patch("arrived", id)
            }
            entries.create(encounter(record), "Encounter", .uuid(record.attendance.rawValue))
            entries.touched.append(record.attendance)
        }
    }

    private mutating func step(_ step: Acted.Step, at now: Date, _ entries: inout Entries) {
        let state = step.after?.state
        if let status = state.flatMap(EncounterRecord.status) { change(step.attendance, &entries) { $0.become(status, at: now) } }
        guard let id = step.after?.appointment ?? step.before?.appointment, state != step.before?.state else { return }
        switch state {
        case .done: entries.patch("fulfilled", id)
        case .notCome: entries.patch("noshow", id)
        case nil: entries.patch("booked", id)
        case .waiting, .called, .seen: if [.done, .notCome].contains(step.before?.state) { entries.patch("arrived", id) }
        }
    }

    private mutating func change(_ id: Attendance.ID, _ entries: inout Entries, _ act: (inout EncounterRecord) -> Bool) {
        guard var record = records[id], act(&record) else { return }
        records[id] = record
        entries.update(encounter(record), "Encounter", .uuid(id.rawValue))
        entries.touched.append(id)
    }

    private mutating func changeAll(of visit: Visit.ID, _ entries: inout Entries, _ act: (inout EncounterRecord) -> Bool) {
        for id in records.values.filter({ $0.visit == visit }).map(\.attendance).sorted() { change(id, &entries, act) }
    }

    private mutating func forget(before: Date) { records = records.filter { $0.value.period.start >= before } }
}
