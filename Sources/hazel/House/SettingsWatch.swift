import Logging
import Reception
import ServiceLifecycle
import Synchronization

/// Follows the journal for what managers change: whoever needs the centre's closures is told when they are others.
final class SettingsWatch: ServiceLifecycle.Service, CustomStringConvertible {
    private let desk: any FrontDesk
    private let changed: @Sendable () -> Void
    private let logger: Logger
    private let kept: Mutex<CentreSettings>

    /// - Parameter beginning: what the configuration says.
    init(desk: any FrontDesk, beginning: CentreSettings, logger: Logger, changed: @escaping @Sendable () -> Void) {
        (self.desk, self.changed, self.logger) = (desk, changed, logger)
        kept = Mutex(beginning)
    }

    /// All that a log says of it.
    var description: String { "settings" }

    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            do {
                for try await _ in try await desk.follow() { try await look() }
            } catch is CancellationError {
            } catch {
                logger.error("what managers change cannot be followed", metadata: ["cause": "\(error)"])
            }
        }
    }

    private func look() async throws {
        let now = try await desk.settings().now
        let isNew = kept.withLock { kept in
            defer { kept = now }
            return kept.closures != now.closures
        }
        if isNew { changed() }
    }
}
