import Intake
import Reception
import Signposting

extension Configuration {
    /// A card for each service that families can find: those of this building, then those that only the directory has.
    func cards(_ entries: [DirectoryEntry]) -> [ServiceCard] {
        let known = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        return findable(entries).map { found in
            var card = ServiceCard(found.service, here: found.here)
            guard let entry = known[directoryIDs[found.id] ?? found.id.rawValue] else { return card }
            card.take(entry)
            return card
        }
    }
}

extension ServiceCard {
    fileprivate mutating func take(_ entry: DirectoryEntry) {
        (detail, minimumAge, maximumAge, terms) = (entry.description, entry.minimumAge, entry.maximumAge, entry.terms.map(\.name))
        (phones, url, email, schedules, alert) = (entry.phones, entry.url, entry.email, entry.schedules, entry.alert)
        closedForNow = entry.status != .active
        price.words = entry.fees
    }
}
