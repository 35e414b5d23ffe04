import Foundation
import Logging
import Reception
import ServiceLifecycle
import Store
import Web

/// What managers have beside their pages.
extension House {
    /// Whose secret cannot be read has no right, and the log says so.
    func exactRight(_ desk: HubStore) -> ExactRight? {
        let secrets = configuration.statistics.exact.compactMap { holder -> (name: String, secret: String)? in
            do {
                return (holder.name, try holder.secret.text().trimmingCharacters(in: .whitespacesAndNewlines))
            } catch {
                logger.error("a secret for exact counts cannot be read", metadata: ["cause": "\((error as? Exit.Failure)?.exit.sentence ?? "")"])
                return nil
            }
        }
        return secrets.isEmpty ? nil : ExactRight(centre: configuration.centre, secrets: secrets) { try await desk.tallies($0, $1) }
    }

    /// The scheduled export, where the centre has a folder for it.
    func figures(_ parts: ListenerParts, _ desk: HubStore) -> [any ServiceLifecycle.Service] {
        guard let folder = configuration.statistics.folder, let asking = parts.statistics else { return [] }
        let files = FigureFiles(asking: asking, pages: parts.pages, centre: configuration.centre, rounding: configuration.statistics.says)
        let beginning = configuration.centre.beginning
        return [FigureExport(
            files: files, folder: folder, every: configuration.statistics.every, now: surroundings.now,
            targets: { ((try? await desk.settings().now) ?? beginning).targets }, logger: logger)]
    }
}
