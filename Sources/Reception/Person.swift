/// Someone the hub knows through the book (child, young person, parent, carer), or a professional.
///
/// The id says nothing. A person *is* the source's id: equal names and birthdays never merge two people.
public struct Person: Hashable, Sendable, Codable, Identifiable {
    /// Random, made when the book first names the person.
    public typealias ID = Identifier<Person>

    /// The key of what is personal, in the personal table.
    public var id: ID
    /// The profile of the import that brings this person.
    public var source: String
    /// The source's own id of the person.
    public var externalID: String
    /// Set by staff: matches no lookup, and appears on no list beyond those who must know.
    public var protected: Bool

    public init(id: ID, source: String, externalID: String, protected: Bool) {
        (self.id, self.source, self.externalID, self.protected) = (id, source, externalID, protected)
    }
}

/// All that is personal about one person. It is kept in the personal table, under the person's id, and nowhere else.
public struct Personal: Hashable, Sendable, Codable {
    /// As the source has it; empty where it has none.
    public var given: String
    /// The surname, by which a look-up finds them; empty where the source has none.
    public var family: String
    /// The birthday; without one no look-up finds them.
    public var born: CentreDay?
    /// A BCP 47 tag.
    public var language: String?
    /// A telephone number or an address of e-mail, as the source has it.
    public var contact: String?
    /// A name, as the source has it.
    public var leadProfessional: String?
    /// As the source has them; ``wanted`` is what is done.
    public var adjustments: [Adjustment]
    /// What the family has asked at a kiosk to be kept; it goes before ``adjustments`` and ``language``.
    public var kept: Kept?

    public init(
        given: String, family: String, born: CentreDay? = nil, language: String? = nil, contact: String? = nil,
        leadProfessional: String? = nil, adjustments: [Adjustment] = [], kept: Kept? = nil
    ) {
        (self.given, self.family, self.born, self.language) = (given, family, born, language)
        (self.contact, self.leadProfessional, self.adjustments) = (contact, leadProfessional, adjustments)
        self.kept = kept
    }

    /// The form in which staff screens name someone: "Amina K."
    public var shortName: String {
        [given, family.first.map { "\($0.uppercased())." } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// What to do differently for someone; never a diagnosis.
public struct Adjustment: Hashable, Sendable, Codable {
    /// What is done, and never why.
    public var kind: Kind
    /// What the kind leaves open: which language, what helps.
    public var detail: String?

    public init(_ kind: Kind, detail: String? = nil) {
        (self.kind, self.detail) = (kind, detail)
    }

    /// The adjustments that a reception can make, after the categories of the Reasonable Adjustment Flag (DAPB4019).
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case quietPlace = "quiet-place", interpreter, signLanguage = "sign-language", easyRead = "easy-read"
        case largePrint = "large-print", hearingLoop = "hearing-loop", lipReading = "lip-reading", stepFree = "step-free"
        case hoist, lowLight = "low-light", extraTime = "extra-time", waitOutside = "wait-outside"
        case fetchInPerson = "fetch-in-person", noWaiting = "no-waiting", assistanceAnimal = "assistance-animal"
        case communicationAid = "communication-aid", carer, other
    }
}
