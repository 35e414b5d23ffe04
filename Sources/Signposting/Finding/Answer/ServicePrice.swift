/// What a service costs, as far as the directory says it.
public struct ServicePrice: Hashable, Sendable, Codable {
    /// In words: "Free", "£3 a family".
    public var words: String?
    /// One for each price that the directory has; empty where it has none.
    public var options: [Option] = []

    /// One price, for some of those who come.
    public struct Option: Hashable, Sendable, Codable {
        /// For whom or what: "Under 18s".
        public var name: String?
        /// Pounds; not below nought.
        public var amount: Double?
        /// "per session"
        public var unit: String?

        public init(name: String? = nil, amount: Double? = nil, unit: String? = nil) { (self.name, self.amount, self.unit) = (name, amount, unit) }
    }

    public init(words: String? = nil, options: [Option] = []) { (self.words, self.options) = (words, options) }

    /// Whether it costs nothing: every option is nought, or the words are no more than "free". `nil` where that is not said.
    public var isFree: Bool? {
        let amounts = options.compactMap(\.amount)
        if amounts.contains(where: { $0 > 0 }) { return false }
        let plain = words?.lowercased().filter(\.isLetter)
        if let plain, !Self.free.contains(plain) { return nil }
        return plain != nil || !amounts.isEmpty && amounts.count == options.count ? true : nil
    }

    private static let free: Set = ["free", "freeofcharge", "nocost", "nocharge", "nofee", "nofees", "none", "itisfree", "thisserviceisfree"]
}
