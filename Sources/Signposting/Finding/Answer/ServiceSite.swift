/// A building, or another way, by which a service is reached.
public struct ServiceSite: Hashable, Sendable, Codable {
    /// The feed's id; schedules name it.
    public var id: String?
    public var name: String?
    /// The address, line by line, without the postcode.
    public var lines: [String] = []
    public var postcode: String?
    public var position: Coordinates?
    /// From the centre as the crow flies, in metres.
    public var metres: Double?
    /// What it offers to those who see, hear or move differently, in the directory's words.
    public var accessibility: [String] = []

    public init(id: String? = nil, name: String? = nil) { (self.id, self.name) = (id, name) }
}
