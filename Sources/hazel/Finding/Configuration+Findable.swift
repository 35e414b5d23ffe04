import Intake
import Reception
import Signposting

extension Configuration {
    /// What families can find: the services of this building, then those that only the directory has.
    func findable(_ entries: [DirectoryEntry]) -> [Findable] { cards(entries).map(Findable.init) }

    /// All that families can be told of each of them.
    /// - Parameter entries: the directory as ``Shelf/kept()`` gives it.
    func cards(_ entries: [DirectoryEntry]) -> [ServiceCard] {
        let known = entries.bySource
        let here = filled(from: entries).centre.services.map { service in
            ServiceCard(service, here: true, entry: directoryIDs[service.id].flatMap { known[$0] }, centre: position)
        }
        let linked = Set(directoryIDs.values.compactMap { known[$0]?.id })
        let elsewhere = entries.filter { !linked.contains($0.id) && $0.status == .active }.map { entry in
            ServiceCard(
                Service(
                    id: Service.ID(entry.id), name: entry.name, organisation: entry.organisation ?? "", sensitive: entry.sensitive ?? false,
                    summary: entry.summary), here: false, entry: entry, centre: position)
        }
        return here + elsewhere
    }

    /// Where this building stands.
    private var position: Coordinates? { directory?.building.flatMap(Coordinates.init) }
}

extension [DirectoryEntry] {
    /// By every id that a service has in any feed; of two services with one id, the first.
    var bySource: [String: DirectoryEntry] {
        let ids = flatMap { entry in (entry.sources.map(\.id) + [entry.id]).map { ($0, entry) } }
        return Dictionary(ids) { first, _ in first }
    }
}

extension Coordinates {
    /// `nil` where the directory does not say.
    init?(_ location: DirectoryLocation) {
        guard let latitude = location.latitude, let longitude = location.longitude else { return nil }
        self.init(latitude: latitude, longitude: longitude)
    }
}
