public import Reception

/// A service as it can be found: what the centre and its directory know of it.
public struct Findable: Sendable, Identifiable {
    /// Id, name and organisation; whether it is sensitive, which keeps it out of every list.
    public var service: Service
    /// The directory's description, beyond the service's one sentence.
    public var detail: String?
    /// The names of the taxonomy's terms under which the directory has it.
    public var terms: [String]
    /// Whole years, both belonging to it; `nil` is no bound.
    public var minimumAge, maximumAge: Int?
    /// Whether it is in this building.
    public var here: Bool
    /// How far it is, in metres; `nil` where nobody knows.
    public var metres: Double?

    public init(
        _ service: Service, detail: String? = nil, terms: [String] = [], minimumAge: Int? = nil, maximumAge: Int? = nil, here: Bool = true,
        metres: Double? = nil
    ) {
        (self.service, self.detail, self.terms, self.here, self.metres) = (service, detail, terms, here, metres)
        (self.minimumAge, self.maximumAge) = (minimumAge, maximumAge)
    }

    /// What a card says, as it can be found.
    public init(_ card: ServiceCard) {
        self.init(
            card.service, detail: card.detail, terms: card.terms, minimumAge: card.minimumAge, maximumAge: card.maximumAge, here: card.here,
            metres: card.metres)
    }

    /// The service's, unique among all that can be found.
    public var id: Service.ID { service.id }

    /// Whether somebody of an age may come.
    func takes(age: Double) -> Bool { age >= Double(minimumAge ?? 0) && age < Double(maximumAge ?? 200) + 1 }
}
