import Foundation
import Reception

/// How the things of a reception look as resources.
extension FHIRWriter {
    func encounter(_ record: EncounterRecord) -> FHIR.Encounter {
        let service = facts.centre.service(record.service)
        return FHIR.Encounter(
            identifier: [.uuid(record.attendance.rawValue)], status: record.status.rawValue, statusHistory: record.history,
            serviceType: service.map { FHIR.Concept(text: $0.name) },
            subject: record.person.map(patient),
            appointment: record.appointment.map { [FHIR.Reference(type: "Appointment", identifier: .uuid($0.rawValue))] },
            period: record.period,
            location: record.place.map {
                [.init(location: reference($0), status: record.status.isOver ? "completed" : "active", period: record.period)]
            },
            serviceProvider: service.map { FHIR.Reference(display: $0.organisation) })
    }

    func appointment(_ booked: Appointment, _ record: EncounterRecord) -> FHIR.Appointment {
        let actors = [record.person.map(patient), (record.place ?? booked.place).map(reference)].compactMap { $0 }
        let desk = FHIR.Reference(display: facts.centre.name)
        return FHIR.Appointment(
            identifier: [.uuid(booked.id.rawValue)], status: "arrived",
            serviceType: [FHIR.Concept(text: facts.centre.service(booked.service)?.name ?? booked.service.rawValue)],
            start: booked.start, end: booked.end, minutesDuration: booked.minutes,
            participant: (actors.isEmpty ? [desk] : actors).map { .init(actor: $0) })
    }

    func location(_ place: Place.ID) -> FHIR.Location {
        FHIR.Location(identifier: [identifier(place)], name: facts.centre.place(place)?.name ?? place.rawValue)
    }

    func identifier(_ place: Place.ID) -> FHIR.Identifier { FHIR.Identifier(system: "\(facts.system)/place", value: place.rawValue) }

    /// Who did it: the reception of this centre, never one of its staff.
    func provenance(_ id: Change.ID, of attendances: [Attendance.ID], _ moment: Moment) -> FHIR.Provenance {
        FHIR.Provenance(
            id: id.rawValue, target: attendances.map { FHIR.Reference(type: "Encounter", identifier: .uuid($0.rawValue)) },
            occurredDateTime: moment.wall, recorded: moment.wall,
            agent: [.init(who: FHIR.Reference(
                type: "Organization", identifier: FHIR.Identifier(system: "\(facts.system)/centre", value: facts.centre.id.rawValue),
                display: facts.centre.name))])
    }

    private func reference(_ place: Place.ID) -> FHIR.Reference {
        FHIR.Reference(type: "Location", identifier: identifier(place), display: facts.centre.place(place)?.name)
    }

    private func patient(_ person: Person) -> FHIR.Reference {
        FHIR.Reference(type: "Patient", identifier: FHIR.Identifier(system: "\(facts.system)/\(person.source)", value: person.externalID))
    }
}

/// The entries that one change makes. What is made goes before what is changed, and in a bundle of its own: the entries of a batch may
/// be done in any order.
struct Entries {
    var touched: [Attendance.ID] = []
    private var made: [FHIRBundle.Entry] = []
    private var changed: [FHIRBundle.Entry] = []
    private var seen: Set<FHIRBundle.Request> = []

    mutating func create(_ resource: some Encodable & Sendable, _ name: String, _ identifier: FHIR.Identifier) {
        let entry = FHIRBundle.Entry.create(resource, name, identifier)
        if seen.insert(entry.request).inserted { made.append(entry) }
    }

    mutating func update(_ resource: some Encodable & Sendable, _ name: String, _ identifier: FHIR.Identifier) {
        let entry = FHIRBundle.Entry.update(resource, name, identifier)
        changed.removeAll { $0.request == entry.request }
        changed.append(entry)
    }

    mutating func patch(_ status: String, _ id: Appointment.ID) {
        let entry = FHIRBundle.Entry.patch(status: status, "Appointment", .uuid(id.rawValue))
        changed.removeAll { $0.request == entry.request }
        changed.append(entry)
    }

    func bundles(with provenance: FHIR.Provenance) -> [FHIRBundle] {
        if made.isEmpty && changed.isEmpty { return [] }
        let last = changed + (touched.isEmpty ? [] : [.put(provenance)])
        return [made, last].filter { !$0.isEmpty }.map { FHIRBundle(entry: $0) }
    }
}
