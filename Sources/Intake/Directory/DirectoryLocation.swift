/// Where a service is to be found.
public struct DirectoryLocation: Hashable, Sendable, Codable {
    /// The feed's id, which schedules name; `nil` where it gives none.
    public var id: String?
    /// `physical`, `postal` or `virtual`.
    public var kind: String?
    /// What the feed calls it: "Riverside Hall".
    public var name: String?
    /// What the feed says of it, at most 5,000 characters.
    public var description: String?
    /// Degrees (WGS 84); both or neither.
    public var latitude, longitude: Double?
    /// In the order of the feed.
    public var addresses: [Address] = []
    /// What the place offers to those who see, hear or move differently, each in the feed's words.
    public var accessibility: [String] = []

    /// One address. The fields that the feed leaves empty are `nil`.
    public struct Address: Hashable, Sendable, Codable {
        /// House, street and whatever else stands above the town: `address_1` and `address_2` of a feed.
        public var lines: [String] = []
        /// Town or city.
        public var city: String?
        /// County or region.
        public var region: String?
        /// In capitals, and otherwise as the feed has it: it is not checked.
        public var postcode: String?
        /// As the feed writes it, by name or by code.
        public var country: String?

        public init() {}
    }

    public init() {}

    /// The first postcode of its addresses.
    public var postcode: String? { addresses.lazy.compactMap(\.postcode).first }
}
