/// What of the journal may leave the centre, by service and field, as its sharing agreement says. What is not allowed here is never in a
/// request.
///
/// Of a sensitive service nothing is ever sent but that something happened; so it is for a service without terms, and where the family
/// has said no.
public struct SharingAgreement: Hashable, Sendable {
    /// What can be held back or let through. The steps of a visit and their times go wherever there are terms at all.
    public enum Field: String, Sendable, Codable, CaseIterable {
        /// The ids of people, passes and appointments.
        case people, passes, appointments
        /// How many others came along.
        case companions
        /// Of a person's details.
        case names, born, language, contact, adjustments
        case leadProfessional = "lead-professional"
        /// Which need a family has named with its referral.
        case need
    }

    /// What may go of each, beside the steps; of a sensitive one nothing does, whatever stands here.
    public var services: [Service.ID: Set<Field>]
    /// For the services that are not named, and for whatever concerns no service; `nil`: nothing.
    public var usual: Set<Field>?
    /// For so many minutes a change stays at the centre, so that a family can still say no.
    public var wait: Int

    public init(services: [Service.ID: Set<Field>] = [:], usual: Set<Field>? = nil, wait: Int = 0) {
        (self.services, self.usual, self.wait) = (services, usual, wait)
    }

    /// All of it, whatever it is: for trying out what an agreement holds back.
    public static let everything = SharingAgreement(usual: Set(Field.allCases))
}

/// What the rules must know of those that a change names.
public struct SharingFacts: Hashable, Sendable {
    /// Services of which nothing is told.
    public var sensitive: Set<Service.ID>
    /// The services to which a visit came; one that is not known is `nil`.
    public var services: [Visit.ID: Set<Service.ID?>] = [:]
    /// The visits of an arrival.
    public var arrivals: [Arrival.ID: Set<Visit.ID>] = [:]
    /// Where the family has said no, or the agreement between services does.
    public var refused: [Visit.ID: Set<Service.ID>] = [:]
    /// People who appear on no list.
    public var protected: Set<Person.ID> = []
    /// Those that the change names, as they were asked.
    public var referrals: [Referral.ID: Referral] = [:]
    /// The service of each that the change names.
    public var appointments: [Appointment.ID: Service.ID] = [:]
    /// Appointments that are sensitive by themselves.
    public var sensitiveAppointments: Set<Appointment.ID> = []

    public init(sensitive: Set<Service.ID>) { self.sensitive = sensitive }
}

extension SharingAgreement {
    /// What may go of a visit to a service; `nil`: nothing at all.
    func terms(_ service: Service.ID?, of visit: Visit.ID?, _ facts: SharingFacts) -> Set<Field>? {
        guard let service else { return usual }
        if facts.sensitive.contains(service) { return nil }
        if let visit, facts.refused[visit]?.contains(service) == true { return nil }
        return services[service] ?? usual
    }

    /// What may go of an attendance, whose appointment may be sensitive by itself.
    func terms(_ attendance: Attendance, _ facts: SharingFacts) -> Set<Field>? {
        if let appointment = attendance.appointment, facts.sensitiveAppointments.contains(appointment) { return nil }
        return terms(attendance.service, of: attendance.visit, facts)
    }

    /// What may go of a visit as a whole: what all of its services let through; `nil` where none lets anything through.
    func terms(of visit: Visit.ID, _ facts: SharingFacts) -> Set<Field>? {
        Self.common((facts.services[visit] ?? []).compactMap { terms($0, of: visit, facts) })
    }

    func terms(of arrival: Arrival.ID, _ facts: SharingFacts) -> Set<Field>? {
        Self.common((facts.arrivals[arrival] ?? []).compactMap { terms(of: $0, facts) })
    }

    static func common(_ sets: [Set<Field>]) -> Set<Field>? {
        sets.first.map { sets.dropFirst().reduce($0) { $0.intersection($1) } }
    }
}
