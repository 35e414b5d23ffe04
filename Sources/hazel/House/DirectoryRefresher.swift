import Foundation
import Logging
import Reception
import ServiceLifecycle

/// Keeps the directory fresh while the hub lives.
struct DirectoryRefresher: ServiceLifecycle.Service, CustomStringConvertible {
    let shelf: Shelf
    let hours: Int
    let surroundings: Surroundings
    let logger: Logger
    /// Told whenever the directory has been read anew.
    let changed: @Sendable () -> Void

    /// All that a log says of it.
    var description: String { "directory" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await refresh()
                try? await Task.sleep(for: .seconds(hours * 3600))
            }
        }
    }

    private func refresh() async {
        do {
            let reading = try await shelf.refresh { surroundings.now().wall }
            if reading.fresh { changed() }
            let refused = reading.complaints.count { $0.weight == .refused }
            logger.info("the directory is read", metadata: [
                "services": "\(reading.entries.count)", "refused": "\(refused)", "fresh": "\(reading.fresh)",
            ])
        } catch {
            logger.error("the directory cannot be read", metadata: ["cause": "\(error)"])
        }
    }
}
