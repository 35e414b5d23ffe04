import Reception

extension DirectoryEntry {
    /// This service with what another source of it has more: fields that are empty here, and lists that add up. Hours and
    /// locations are taken whole from one source, for two halves of two rules are no rule.
    func completed(by other: DirectoryEntry) -> DirectoryEntry {
        var entry = self
        for field in [\Self.organisation, \.summary, \.description, \.url, \.email, \.fees, \.alert, \.wayInWords, \.isNot] {
            entry[keyPath: field] = entry[keyPath: field] ?? other[keyPath: field]
        }
        if (minimumAge, maximumAge) == (nil, nil) { (entry.minimumAge, entry.maximumAge) = (other.minimumAge, other.maximumAge) }
        if locations.isEmpty, schedules.allSatisfy({ $0.location == nil }) { entry.locations = other.locations }
        if schedules.isEmpty { entry.schedules = locations.isEmpty ? other.schedules : other.schedules.filter { $0.location == nil } }
        if costs.isEmpty { entry.costs = other.costs }
        entry.phones += other.phones.filter { !phones.contains($0) }
        entry.languages += other.languages.filter { !languages.contains($0) }
        entry.terms += other.terms.filter { !terms.contains($0) }
        entry.ways = Array(Set(ways + other.ways)).sorted()
        entry.lastModified = [lastModified, other.lastModified].compactMap(\.self).max()
        entry.sources += other.sources
        return entry
    }
}
