import Intake
import Reception

extension Configuration {
    /// The same configuration with what the directory knows of its services: the organisation and the sentence that the file
    /// leaves out. What the file says itself stays as it says it.
    func filled(from entries: [DirectoryEntry]) -> Configuration {
        let known = entries.bySource
        var copy = self
        copy.centre.services = centre.services.map { service in
            guard let entry = directoryIDs[service.id].flatMap({ known[$0] }) else { return service }
            var service = service
            if service.organisation.isEmpty { service.organisation = entry.organisation ?? "" }
            service.summary = service.summary ?? entry.summary
            return service
        }
        return copy
    }

    /// The services whose ids the directory does not have, in the order of the file: they were renamed there, or closed.
    func strangers(to entries: [DirectoryEntry]) -> [Service.ID] {
        let known = entries.bySource
        return centre.services.map(\.id).filter { id in directoryIDs[id].map { known[$0] == nil } ?? false }
    }
}
