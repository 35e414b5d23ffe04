import Foundation
import Reception

/// Makes records of the book of what a calendar has. What it says of an event it says once, however often the event recurs.
struct BookMaker {
    let profile: CalendarProfile
    let lookup: CalendarLookup
    private(set) var findings: CalendarFindings

    /// What staff can read at a glance; the rest of a long text is left out.
    private static let longestNote = 500

    init(profile: CalendarProfile, lookup: CalendarLookup, file: String) {
        (self.profile, self.lookup, findings) = (profile, lookup, CalendarFindings(file: file))
    }

    /// One record; several where several people come, each with an appointment of their own; none where it was refused.
    mutating func records(of occurrence: CalendarOccurrence) -> [BookRecord] {
        guard !occurrence.allDay else { return refuse(occurrence, "DTSTART", "a whole day is not an appointment") }
        let properties = EventProperties(occurrence.component)
        guard let service = service(of: properties, occurrence) else { return [] }
        let people = people(of: properties, occurrence)
        guard !people.isEmpty else { return [record(occurrence, properties, service, person: nil, among: 0)] }
        return people.map { record(occurrence, properties, service, person: $0, among: people.count) }
    }

    private mutating func refuse(_ occurrence: CalendarOccurrence, _ field: String?, _ reason: String) -> [BookRecord] {
        findings.refuseOnce("\(occurrence.line) \(reason)", occurrence.line, field, reason)
        return []
    }

    private mutating func service(of properties: EventProperties, _ occurrence: CalendarOccurrence) -> Service.ID? {
        let values = profile.serviceProperty.map(properties.values(of:)) ?? []
        for value in values {
            if let service = lookup.service(value.text) { return service }
        }
        if let service = profile.fixedService {
            if !values.isEmpty { warn(occurrence, profile.serviceProperty, "the service is not known; the profile's own is taken") }
            return service
        }
        _ = refuse(occurrence, profile.serviceProperty, !values.isEmpty ? "the service is not known at this centre"
            : properties.isPrivate ? "the event is private and names no service" : "the event names no service")
        return nil
    }

    private mutating func people(of properties: EventProperties, _ occurrence: CalendarOccurrence) -> [EventProperties.Value] {
        guard let property = profile.personProperty else { return [] }
        var seen: Set<String> = []
        let people = properties.values(of: property).filter { seen.insert($0.text).inserted }
        if people.isEmpty { warn(occurrence, property, "the event names no person; it is taken as a session") }
        return people
    }

    private mutating func warn(_ occurrence: CalendarOccurrence, _ field: String?, _ reason: String) {
        findings.warnOnce("\(occurrence.line) \(reason)", occurrence.line, field, reason)
    }

    private func record(
        _ occurrence: CalendarOccurrence, _ properties: EventProperties, _ service: Service.ID, person: EventProperties.Value?, among people: Int
    ) -> BookRecord {
        BookRecord(
            externalID: key(of: occurrence, person: person, among: people), person: person.map(Self.person),
            service: service, start: occurrence.start, minutes: minutes(of: occurrence), place: place(of: properties),
            cancelled: occurrence.state != .held || person?.declined == true, revision: occurrence.revision,
            holders: profile.holderProperty.map { properties.values(of: $0).map(\.text) } ?? [],
            note: note(of: properties), origin: findings.origin(occurrence.line))
    }

    /// Of several people at one event each has a key of their own, so that an appointment never passes from one to another.
    private func key(of occurrence: CalendarOccurrence, person: EventProperties.Value?, among people: Int) -> String {
        guard let person, people > 1 else { return occurrence.key }
        return occurrence.key + "/" + StableHash.text(of: [person.text])
    }

    private func minutes(of occurrence: CalendarOccurrence) -> Int {
        let minutes = Int((occurrence.end.timeIntervalSince(occurrence.start) / 60).rounded(.up))
        return minutes > 0 ? minutes : profile.defaultMinutes
    }

    private func place(of properties: EventProperties) -> Place.ID? {
        profile.placeProperty.flatMap { properties.values(of: $0).lazy.compactMap { lookup.place($0.text) }.first }
    }

    /// The summary, unless it is hidden or is the person's or the service's name.
    private func note(of properties: EventProperties) -> String? {
        let taken = [profile.personProperty, profile.serviceProperty, profile.holderProperty].compactMap { $0?.uppercased() }
        guard !taken.contains("SUMMARY") else { return nil }
        return properties.values(of: "SUMMARY").first.map { String($0.text.prefix(Self.longestNote)) }
    }

    private static func person(_ value: EventProperties.Value) -> PersonRecord {
        let (given, family) = names(value.name ?? "")
        return PersonRecord(
            externalID: value.text, personal: Personal(given: given, family: family, contact: value.isAddress ? value.text : nil))
    }

    /// "Amina Khan" and "Khan, Amina" are the two ways in which calendars write a name.
    private static func names(_ text: String) -> (given: String, family: String) {
        let halves = text.split(separator: ",", maxSplits: 1).map { CalendarText.trimmed($0) }
        if halves.count == 2 { return (halves[1], halves[0]) }
        let words = text.split(separator: " ")
        guard words.count > 1, let last = words.last else { return (CalendarText.trimmed(text), "") }
        return (words.dropLast().joined(separator: " "), String(last))
    }
}
