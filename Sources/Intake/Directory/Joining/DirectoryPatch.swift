public import Reception

/// Fields of a service that the centre says itself; `nil` leaves a field as it is.
public struct DirectoryPatch: Sendable {
    /// As the fields of ``DirectoryEntry``. A description without a summary gives its first sentence as the summary.
    public var name, organisation, summary, description, url, email, fees, alert, wayInWords, isNot: String?
    /// All numbers, in the place of the feed's; so are the lists that follow.
    public var phones: [String]?
    /// Both bounds at once: one that is left out is no bound then.
    public var ages: Ages?
    /// In the place of the feed's.
    public var costs: [DirectoryCost]?
    /// In the place of the feed's.
    public var languages: [DirectoryLanguage]?
    /// In the place of the feed's, and of those of its places.
    public var schedules: [DirectorySchedule]?
    /// In the place of the feed's.
    public var locations: [DirectoryLocation]?
    /// In the place of the feed's.
    public var terms: [DirectoryTerm]?
    /// In the place of what the feed says of beginning.
    public var ways: [ServiceWay]?
    /// Whether it is reached and never displayed; no feed says that.
    public var sensitive: Bool?
    /// In the place of the feed's.
    public var status: DirectoryEntry.Status?

    /// Whole years, both belonging to it; `nil` is no bound.
    public struct Ages: Hashable, Sendable {
        /// The youngest, and the oldest.
        public var from, to: Int?

        public init(from: Int?, to: Int?) { (self.from, self.to) = (from, to) }
    }

    public init() {}

    /// A service with these fields. It is then one of the centre's own entries.
    public func applied(to entry: DirectoryEntry) -> DirectoryEntry {
        var entry = entry
        entry.own = true
        describe(&entry)
        set(&entry.phones, phones)
        set(&entry.costs, costs)
        set(&entry.languages, languages)
        set(&entry.schedules, schedules)
        set(&entry.locations, locations)
        set(&entry.terms, terms)
        set(&entry.ways, ways)
        set(&entry.status, status)
        if let ages { (entry.minimumAge, entry.maximumAge) = (ages.from, ages.to) }
        entry.sensitive = sensitive ?? entry.sensitive
        return entry
    }

    private func describe(_ entry: inout DirectoryEntry) {
        set(&entry.name, name)
        for (field, value) in [
            (\DirectoryEntry.organisation, organisation), (\.summary, summary ?? description.map { PlainText.sentence($0) }), (\.description, description),
            (\.url, url), (\.email, email), (\.fees, fees), (\.alert, alert), (\.wayInWords, wayInWords), (\.isNot, isNot),
        ] where value != nil { entry[keyPath: field] = value }
    }

    private func set<Value>(_ field: inout Value, _ value: Value?) { if let value { field = value } }
}
