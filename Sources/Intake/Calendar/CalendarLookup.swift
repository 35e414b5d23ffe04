public import Reception

/// What the texts of a calendar mean at this centre.
public struct CalendarLookup: Sendable {
    public var service: @Sendable (String) -> Service.ID?
    public var place: @Sendable (String) -> Place.ID?

    public init(
        service: @escaping @Sendable (String) -> Service.ID?, place: @escaping @Sendable (String) -> Place.ID? = { _ in nil }
    ) {
        (self.service, self.place) = (service, place)
    }

    /// By id, name or alias, in either case.
    public init(_ centre: Centre) {
        let services = Self.table(centre.services.flatMap { service in
            ([service.id.rawValue, service.name] + service.aliases).map { ($0, service.id) }
        })
        let places = Self.table(centre.places.flatMap { place in [place.id.rawValue, place.name].map { ($0, place.id) } })
        self.init(service: { services[Self.plain($0)] }, place: { places[Self.plain($0)] })
    }

    private static func table<ID>(_ rows: [(String, ID)]) -> [String: ID] {
        Dictionary(rows.map { (plain($0), $1) }) { first, _ in first }
    }

    private static func plain(_ text: String) -> String { CalendarText.trimmed(text).lowercased() }
}
