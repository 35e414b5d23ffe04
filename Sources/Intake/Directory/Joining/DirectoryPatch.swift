public import Reception

/// Fields of a service that the centre says itself; `nil` leaves a field as it is.
public struct DirectoryPatch: Sendable {
    public var name, organisation, summary, description, url, email, fees, alert, wayInWords, isNot: String?
    public var phones: [String]?
    public var ages: Ages?
    public var costs: [DirectoryCost]?
    public var languages: [DirectoryLanguage]?
    public var schedules: [DirectorySchedule]?
    public var locations: [DirectoryLocation]?
    public var terms: [DirectoryTerm]?
    public var ways: [ServiceWay]?
    public var sensitive: Bool?
    public var status: DirectoryEntry.Status?

    /// Whole years, both belonging to it; `nil` is no bound.
    public struct Ages: Hashable, Sendable {
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
