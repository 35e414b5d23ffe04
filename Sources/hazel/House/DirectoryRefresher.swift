import Foundation
import Logging
import Reception
import ServiceLifecycle

/// Keeps the directory fresh while the hub lives, each feed at its own interval.
struct DirectoryRefresher: ServiceLifecycle.Service, CustomStringConvertible {
    let shelf: Shelf
    let feeds: [DirectorySettings.Feed]
    let surroundings: Surroundings
    let logger: Logger
    /// Told whenever the directory has been read anew.
    let changed: @Sendable () -> Void
    let bell: DirectoryBell

    /// All that a log says of it.
    var description: String { "directory" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for feed in feeds { group.addTask { await keep(feed) } }
                group.addTask { for await address in bell.rings { await answer(address) } }
            }
            try? await gracefulShutdown()
        }
    }

    private func keep(_ feed: DirectorySettings.Feed) async {
        while !Task.isCancelled {
            let fresh = await refresh(feed)
            // A feed that could not be read is asked again within the hour: the network may only have been late.
            try? await Task.sleep(for: .seconds((fresh ? feed.hours : 1) * 3600))
        }
    }

    /// Nothing is read from an address that the centre has not chosen itself.
    private func answer(_ address: URL) async {
        let rung = feeds.filter { $0.source == .address(address) }
        for feed in rung { _ = await refresh(feed) }
        guard rung.isEmpty else { return }
        logger.notice("a feed of the directory is said to have changed, and the configuration has none such", metadata: ["host": "\(address.host() ?? "none")"])
    }

    /// Whether the feed could be read.
    private func refresh(_ feed: DirectorySettings.Feed) async -> Bool {
        let report = await shelf.sync(feed, now: { surroundings.now().wall })
        if report.fresh { changed() }
        logger.log(level: report.fresh ? .info : .warning, "the directory is read", metadata: [
            "feed": "\(report.feed)", "services": "\(report.services)", "refused": "\(report.refused)", "fresh": "\(report.fresh)",
        ])
        return report.fresh
    }
}
