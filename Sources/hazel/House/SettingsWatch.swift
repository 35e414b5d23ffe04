import Logging
import Reception
import ServiceLifecycle
import Synchronization

/// Follows the journal for what managers change: whoever needs the centre's closures is told when they are others.
final class SettingsWatch: ServiceLifecycle.Service, CustomStringConvertible {
    private let follow: @Sendable () async throws -> AsyncThrowingStream<Position, any Error>
    private let settings: @Sendable () async throws -> CentreSettings
    private let changed: @Sendable () -> Void
    private let logger: Logger
    private let pause: @Sendable (Duration) async throws -> Void
    private let kept: Mutex<CentreSettings>

    /// - Parameters:
    ///   - beginning: what the configuration says.
    ///   - follow: the journal's positions, from where it stands now.
    ///   - settings: what holds now.
    ///   - pause: waits; handed in, so that tests do not.
    init(
        beginning: CentreSettings, follow: @escaping @Sendable () async throws -> AsyncThrowingStream<Position, any Error>,
        settings: @escaping @Sendable () async throws -> CentreSettings, logger: Logger, changed: @escaping @Sendable () -> Void,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        (self.follow, self.settings, self.changed) = (follow, settings, changed)
        (self.logger, self.pause) = (logger, pause)
        kept = Mutex(beginning)
    }

    /// All that a log says of it.
    var description: String { "settings" }

    /// A fault ends a round, never the watch: the hub stops with whichever of its services ends.
    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                do {
                    for try await _ in try await follow() { try await look() }
                } catch is CancellationError {
                } catch {
                    logger.warning("what managers change is not followed; it is tried again", metadata: ["cause": "\(error)"])
                }
                try? await pause(.seconds(5))
            }
        }
    }

    private func look() async throws {
        let now = try await settings()
        let isNew = kept.withLock { kept in
            defer { kept = now }
            return kept.closures != now.closures
        }
        if isNew { changed() }
    }
}
