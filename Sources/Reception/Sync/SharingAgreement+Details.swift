/// A person's details as far as they may go: what is held back is absent.
public struct SentPerson: Hashable, Sendable, Codable {
    /// As in ``Personal``; both or neither.
    public var given, family: String?
    /// The birthday.
    public var born: CentreDay?
    /// The language is the one in which they are spoken to, whoever said so.
    public var language, contact, leadProfessional: String?
    /// What is done for them; `nil` where that is nothing, too.
    public var adjustments: [Adjustment]?

    /// `nil` where nothing is left.
    public init?(_ personal: Personal, _ fields: Set<SharingAgreement.Field>) {
        if fields.contains(.names) { (given, family) = (personal.given, personal.family) }
        if fields.contains(.born) { born = personal.born }
        if fields.contains(.language) { language = personal.spoken }
        if fields.contains(.contact) { contact = personal.contact }
        if fields.contains(.leadProfessional) { leadProfessional = personal.leadProfessional }
        if fields.contains(.adjustments), !personal.wanted.isEmpty { adjustments = personal.wanted }
        if self == Self() { return nil }
    }

    private init() {}
}

/// How a family is reached that asks for it, as far as that may go.
public struct SentReferralDetails: Hashable, Sendable, Codable {
    /// As in ``ReferralDetails``; each by its own field of the agreement.
    public var contact, need: String?

    /// `nil` where nothing is left.
    public init?(_ details: ReferralDetails, _ fields: Set<SharingAgreement.Field>) {
        if fields.contains(.contact) { contact = details.contact }
        if fields.contains(.need) { need = details.need }
        if contact == nil, need == nil { return nil }
    }
}

extension SharingAgreement {
    /// The records of the personal table that go with a change.
    public enum Wanted: Hashable, Sendable {
        case person(Person.ID, Set<Field>)
        case referral(content: String, Set<Field>)
        case adjustments(content: String)
    }

    /// - Parameter left: what ``left(of:_:)`` has left of the change.
    public func details(of left: Change.Body, _ facts: SharingFacts) -> [Wanted] {
        switch left {
        case .arrived(let body): people(body.visits, body.attendances, facts)
        case .matched(let body): people(body.visits, body.attendances, facts)
        case .referred(let body): terms(body.referral, facts).map { [.referral(content: body.referral.content, $0)] } ?? []
        case .adjusted(let body): body.content.map { [.adjustments(content: $0)] } ?? []
        default: []
        }
    }

    private func people(_ visits: [Visit], _ attendances: [Attendance], _ facts: SharingFacts) -> [Wanted] {
        visits.compactMap { visit in
            guard let person = visit.person, let fields = fields(of: visit.id, attendances, facts) else { return nil }
            return .person(person, fields)
        }
    }
}
