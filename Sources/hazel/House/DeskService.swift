import Logging
import ServiceLifecycle
import Store

/// The store while the hub lives: erases what has expired once an hour, and lets its followers go when the hub stops.
struct DeskService: ServiceLifecycle.Service, CustomStringConvertible {
    let desk: HubStore
    let logger: Logger
    /// Whether changes are sent anywhere.
    var isSynced = false

    /// All that a log says of it.
    var description: String { "store" }

    func run() async throws {
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                var rounds = 0
                while !Task.isCancelled {
                    if rounds % Self.roundsOfHour == 0 { await erase() }
                    rounds += 1
                    try? await Task.sleep(for: .seconds(60 * Self.minutes))
                    if !Task.isCancelled { await countOn() }
                }
            }
        } onGracefulShutdown: {
            desk.stopFollowing()
        }
    }

    /// So often the hub notes that it is on, and so many times an hour.
    private static let minutes = 10, roundsOfHour = 60 / minutes

    private func countOn() async {
        do {
            try await desk.countOn(minutes: Self.minutes)
            try await desk.look(isSynced: isSynced)
        } catch {
            logger.error("the hub's hours cannot be counted", metadata: ["cause": "\(error)"])
        }
    }

    private func erase() async {
        do {
            let count = try await desk.eraseExpired()
            try await desk.tellSignposts()
            try await desk.foldUptake()
            try await desk.foldTallies()
            if count > 0 { logger.info("expired personal details are erased", metadata: ["records": "\(count)"]) }
        } catch {
            logger.error("expired personal details cannot be erased", metadata: ["cause": "\(error)"])
        }
    }
}
