import Logging
import ServiceLifecycle
import Store

/// The store while the hub lives: erases what has expired once an hour, and lets its followers go when the hub stops.
struct DeskService: ServiceLifecycle.Service, CustomStringConvertible {
    let desk: HubStore
    let logger: Logger

    /// All that a log says of it.
    var description: String { "store" }

    func run() async throws {
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                while !Task.isCancelled {
                    await erase()
                    try? await Task.sleep(for: .seconds(3600))
                }
            }
        } onGracefulShutdown: {
            desk.stopFollowing()
        }
    }

    private func erase() async {
        do {
            let count = try await desk.eraseExpired()
            try await desk.foldUptake()
            if count > 0 { logger.info("expired personal details are erased", metadata: ["records": "\(count)"]) }
        } catch {
            logger.error("expired personal details cannot be erased", metadata: ["cause": "\(error)"])
        }
    }
}
