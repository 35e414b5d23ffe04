public import Reception

/// What the texts of a calendar mean at this centre.
public struct CalendarLookup: Sendable {
    /// The service that a text means; `nil` where the centre has none of that name.
    public var service: @Sendable (String) -> Service.ID?
    /// The place that a text means; `nil` where it means none here, and the appointment names none then.
    public var place: @Sendable (String) -> Place.ID?

    public init(
        service: @escaping @Sendable (String) -> Service.ID?, place: @escaping @Sendable (String) -> Place.ID? = { _ in nil }
    ) {
        (self.service, self.place) = (service, place)
    }

    /// By id, name or alias, as in the centre's other files.
    public init(_ centre: Centre) {
        let texts = CentreTexts(centre)
        self.init(service: { texts.service($0)?.id }, place: { texts.place($0) })
    }
}
