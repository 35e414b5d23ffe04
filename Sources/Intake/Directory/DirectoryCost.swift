/// One price of a service.
public struct DirectoryCost: Hashable, Sendable, Codable {
    /// For whom or what: "Under 18s".
    public var option: String?
    /// In the currency of the feed's country; not below nought.
    public var amount: Double?
    /// "per session"
    public var description: String?

    public init(option: String? = nil, amount: Double? = nil, description: String? = nil) {
        (self.option, self.amount, self.description) = (option, amount, description)
    }
}
