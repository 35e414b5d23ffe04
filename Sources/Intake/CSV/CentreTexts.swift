import Reception

/// The texts by which files name the centre's services and places: an id, a name or an alias, without regard to case and to
/// how many spaces stand between the words. An id wins over a name, and a name over an alias.
struct CentreTexts: Sendable {
    private let services: [String: Service]
    private let places: [String: Place.ID]

    init(_ centre: Centre) {
        let named = centre.services.flatMap { service in service.aliases.map { ($0, service) } }
            + centre.services.map { ($0.name, $0) } + centre.services.map { ($0.id.rawValue, $0) }
        services = Dictionary(named.map { (Self.folded($0.0), $0.1) }) { _, later in later }
        let placed = centre.places.map { ($0.name, $0.id) } + centre.places.map { ($0.id.rawValue, $0.id) }
        places = Dictionary(placed.map { (Self.folded($0.0), $0.1) }) { _, later in later }
    }

    func service(_ text: String) -> Service? { services[Self.folded(text)] }
    func place(_ text: String) -> Place.ID? { places[Self.folded(text)] }

    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
