import Reception

extension OpenReferralService {
    /// A service in the form in which it is published, and as our own reader reads it back: ids are UUIDs, the one sentence stands
    /// first in the description, and what the standard has no words for is left out.
    static func published(_ entry: DirectoryEntry, centre: String) -> DirectoryEntry {
        var entry = entry
        entry.id = StableUUID.keeping(entry.id, "service of " + centre)
        entry.version = .uk3
        (entry.sources, entry.own, entry.sensitive) = ([], false, nil)
        entry.description = described(entry)
        entry.summary = entry.description.map { PlainText.sentence($0) }
        entry.terms = entry.terms.map(published)
        entry.ways = DirectoryReader.ways(entry.ways, said: entry.schedules.compactMap(\.attendingType) + entry.terms.map(\.name))
        let ids = entry.locations.enumerated().map { index, location in
            StableUUID.keeping(location.id ?? "\(index)", "location of " + entry.id)
        }
        let known = Dictionary(zip(entry.locations, ids).compactMap { place in place.0.id.map { ($0, place.1) } }) { first, _ in first }
        entry.schedules = entry.schedules.compactMap { published($0, known) }
        entry.locations = zip(entry.locations, ids).map(published)
        return entry
    }

    private static func described(_ entry: DirectoryEntry) -> String? {
        guard let summary = entry.summary else { return entry.description }
        guard let text = entry.description else { return summary }
        return PlainText.sentence(text) == summary ? text : summary + "\n" + text
    }

    private static func published(_ term: DirectoryTerm) -> DirectoryTerm {
        var term = term
        term.id = StableUUID.keeping(term.id ?? term.name, "term of " + (term.taxonomy ?? ""))
        term.parent = term.parent.map { StableUUID.keeping($0, "term of " + (term.taxonomy ?? "")) }
        return term
    }

    /// `nil` for what the standard cannot say: other rules than weekly and monthly ones, and those that could not be read whole.
    private static func published(_ schedule: DirectorySchedule, _ locations: [String: String]) -> DirectorySchedule? {
        guard schedule.unread == nil, ["WEEKLY", "MONTHLY", nil].contains(schedule.freq) else { return nil }
        var schedule = schedule
        if let location = schedule.location {
            guard let id = locations[location] else { return nil }
            schedule.location = id
        }
        return schedule
    }

    private static func published(_ location: DirectoryLocation, _ id: String) -> DirectoryLocation {
        var location = location
        location.id = id
        if !["physical", "postal", "virtual"].contains(location.kind) { location.kind = "physical" }
        location.addresses = location.addresses.map { address in
            var address = address
            address.country = address.country ?? "GB"
            if address.lines.count > 2 { address.lines = [address.lines[0], address.lines.dropFirst().joined(separator: ", ")] }
            return address
        }
        return location
    }
}
