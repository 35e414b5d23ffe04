import Foundation
import Logging
import Reception
import Store
import Sync

/// A FHIR server as one of those who are sent what happens here.
extension House {
    /// Where its token cannot be read, the hub runs without it, and the check says so.
    func fhir(_ desk: HubStore) -> SyncReceiver? {
        guard let settings = configuration.fhir else { return nil }
        do {
            let server = FHIRServer(base: settings.address, token: try settings.token?.text().trimmingCharacters(in: .whitespacesAndNewlines))
            let facts = FHIRWriter.Facts(centre: configuration.centre, system: settings.system)
            let store = FHIRStore(server: server, facts: facts) { appointments, people in
                let known = try await desk.known(appointments: appointments, people: people)
                return FHIRWriter.Known(appointments: known.appointments, people: known.people)
            }
            return SyncReceiver(
                id: FHIRSettings.receiver, agreement: settings.agreement, store: store, close: { await server.shutdown() },
                prepare: { try await store.remember(desk.taken(by: FHIRSettings.receiver, under: settings.agreement)) })
        } catch {
            logger.error("nothing is sent to the FHIR server", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}
