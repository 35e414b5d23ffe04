/// A building, or another way, by which a service is reached.
public struct ServiceSite: Hashable, Sendable, Codable {
    /// The feed's id; schedules name it.
    public var id: String?
    /// What the directory calls it.
    public var name: String?
    /// The address, line by line, without the postcode.
    public var lines: [String] = []
    /// In capitals; as the directory has it, and not checked.
    public var postcode: String?
    /// `nil` where the directory does not say it.
    public var position: Coordinates?
    /// From the centre as the crow flies, in metres.
    public var metres: Double?
    /// What it offers to those who see, hear or move differently, in the directory's words.
    public var accessibility: [String] = []

    public init(id: String? = nil, name: String? = nil) { (self.id, self.name) = (id, name) }
}
