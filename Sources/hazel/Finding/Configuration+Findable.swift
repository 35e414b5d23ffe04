import Intake
import Reception
import Signposting

extension Configuration {
    /// What families can find: the services of this building, then those that only the directory has.
    func findable(_ entries: [DirectoryEntry]) -> [Findable] {
        let known = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        let filled = filled(from: entries)
        let here = filled.centre.services.map { service in
            Findable(service, here: true, entry: directoryIDs[service.id].flatMap { known[$0] })
        }
        let linked = Set(directoryIDs.values)
        let elsewhere = entries.filter { !linked.contains($0.id) && $0.status == .active }.map { entry in
            Findable(
                Service(id: Service.ID(entry.id), name: entry.name, organisation: entry.organisation ?? "", summary: entry.summary), here: false, entry: entry)
        }
        return here + elsewhere
    }
}

extension Findable {
    fileprivate init(_ service: Service, here: Bool, entry: DirectoryEntry?) {
        self.init(
            service, detail: entry?.description, terms: entry?.terms.map(\.name) ?? [], minimumAge: entry?.minimumAge, maximumAge: entry?.maximumAge, here: here)
    }
}
