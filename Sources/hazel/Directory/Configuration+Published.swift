import Intake
import Reception

extension Configuration {
    /// What this centre publishes: the services of this building, with what the directory says of them, then the centre's own entries.
    ///
    /// A service of this building is published under the id of the directory where the file names one, so that whoever reads both
    /// knows it again; what the centre's file says comes before what the directory says.
    func published(_ entries: [DirectoryEntry]) -> [DirectoryEntry] {
        let known = entries.bySource
        let here = filled(from: entries).centre.services.map { service in
            published(service, directoryIDs[service.id].flatMap { known[$0] })
        }
        return here + entries.filter { $0.own && $0.sources.isEmpty }
    }

    private func published(_ service: Service, _ entry: DirectoryEntry?) -> DirectoryEntry {
        let id = directoryIDs[service.id] ?? service.id.rawValue
        var published = entry ?? DirectoryEntry(id: id, name: service.name, feed: centre.id.rawValue, version: .uk3)
        (published.id, published.name, published.organisation) = (id, service.name, service.organisation)
        published.summary = service.summary ?? published.summary
        published.sensitive = service.sensitive || entry?.sensitive == true
        if service.walkIn { published.ways = Array(Set(published.ways + [.walkIn])).sorted() }
        if published.locations.isEmpty, let building = directory?.building { published.locations = [building] }
        return published
    }
}
