/// Where a service is to be found.
public struct DirectoryLocation: Hashable, Sendable, Codable {
    public var id: String?
    /// `physical`, `postal` or `virtual`.
    public var kind: String?
    public var name: String?
    public var description: String?
    /// Degrees (WGS 84); both or neither.
    public var latitude, longitude: Double?
    public var addresses: [Address] = []
    /// What the place offers to those who see, hear or move differently, each in the feed's words.
    public var accessibility: [String] = []

    /// One address. The fields that the feed leaves empty are `nil`.
    public struct Address: Hashable, Sendable, Codable {
        public var lines: [String] = []
        public var city: String?
        /// County or region.
        public var region: String?
        public var postcode: String?
        public var country: String?

        public init() {}
    }

    public init() {}

    /// The first postcode of its addresses.
    public var postcode: String? { addresses.lazy.compactMap(\.postcode).first }
}
