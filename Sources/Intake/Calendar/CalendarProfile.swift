public import Foundation
public import Reception

/// How one of a centre's calendars is to be read: which property of its events says who, and which says for what.
public struct CalendarProfile: Hashable, Sendable {
    /// Also the source of what it brings: (name, external id) is the key.
    public var name: String
    /// The clock of times without a zone; `nil` for the centre's.
    public var zone: TimeZone?
    /// The property that holds the person's id (`X-HAZEL-PERSON`, `ATTENDEE`, `SUMMARY`); without one each event is a session.
    public var personProperty: String?
    /// The property whose text names the service (`CATEGORIES`, `SUMMARY`).
    public var serviceProperty: String?
    /// The service of an event that names none.
    public var fixedService: Service.ID?
    /// The property whose text names the place (`LOCATION`).
    public var placeProperty: String?
    /// The property that holds the ids of those who hold a pass for the person.
    public var holderProperty: String?
    /// The length of an event that has none.
    public var defaultMinutes: Int

    public init(
        name: String, zone: TimeZone? = nil, personProperty: String? = nil, serviceProperty: String? = nil,
        fixedService: Service.ID? = nil, placeProperty: String? = nil, holderProperty: String? = nil, defaultMinutes: Int = 30
    ) {
        (self.name, self.zone, self.personProperty, self.serviceProperty) = (name, zone, personProperty, serviceProperty)
        (self.fixedService, self.placeProperty, self.holderProperty) = (fixedService, placeProperty, holderProperty)
        self.defaultMinutes = defaultMinutes
    }
}

extension CalendarProfile: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, zone, personProperty, serviceProperty, fixedService, placeProperty, holderProperty, defaultMinutes
    }

    /// The zone is its IANA name; all but the name may be left out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            zone: try container.decodeIfPresent(String.self, forKey: .zone).map { name in
                guard let zone = CalendarZones.known(name) else {
                    throw DecodingError.dataCorruptedError(forKey: .zone, in: container, debugDescription: "not the name of a zone")
                }
                return zone
            },
            personProperty: try container.decodeIfPresent(String.self, forKey: .personProperty),
            serviceProperty: try container.decodeIfPresent(String.self, forKey: .serviceProperty),
            fixedService: try container.decodeIfPresent(Service.ID.self, forKey: .fixedService),
            placeProperty: try container.decodeIfPresent(String.self, forKey: .placeProperty),
            holderProperty: try container.decodeIfPresent(String.self, forKey: .holderProperty),
            defaultMinutes: try container.decodeIfPresent(Int.self, forKey: .defaultMinutes) ?? 30)
    }

    /// The zone as its IANA name; what is `nil` is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encodeIfPresent(zone?.identifier, forKey: .zone)
        try container.encodeIfPresent(personProperty, forKey: .personProperty)
        try container.encodeIfPresent(serviceProperty, forKey: .serviceProperty)
        try container.encodeIfPresent(fixedService, forKey: .fixedService)
        try container.encodeIfPresent(placeProperty, forKey: .placeProperty)
        try container.encodeIfPresent(holderProperty, forKey: .holderProperty)
        try container.encode(defaultMinutes, forKey: .defaultMinutes)
    }
}
