import Foundation
import Logging
import ServiceLifecycle

/// Feeds the watchdog of the service manager: after each round trip through the desk, and only then. A desk that hangs, or a service
/// that no longer beats, leaves it hungry, and the manager starts the hub anew.
struct Watchdog: ServiceLifecycle.Service, CustomStringConvertible {
    let notify: Notify
    let pulse: Pulse
    /// One round trip through the desk. What it throws is an answer too: a full disk is not mended by a new start.
    let proof: @Sendable () async throws -> Void
    let logger: Logger
    /// Waits; handed in, so that tests do not.
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    /// How often the desk is tried where no manager asks.
    private static let usual = Duration.seconds(30)

    /// All that a log says of it.
    var description: String { "watchdog" }

    /// Twice as often as the manager wants to hear (sd_watchdog_enabled(3)).
    var interval: Duration { notify.watchdog.map { $0 / 2 } ?? Self.usual }

    func run() async throws {
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                var late: [String] = []
                while !Task.isCancelled {
                    late = await round(late)
                    do { try await pause(interval) } catch { return }
                }
            }
        } onGracefulShutdown: {
            notify.stopping()
        }
    }

    /// - Parameter before: what was late at the last round, so that it is told once.
    /// - Returns: what is late now.
    func round(_ before: [String]) async -> [String] {
        let alarm = Task { [pause, interval, logger] in
            try await pause(interval)
            logger.critical("the desk does not answer: the watchdog is not fed")
        }
        _ = try? await proof()
        alarm.cancel()
        guard !Task.isCancelled else { return before }
        let late = pulse.late
        if late.isEmpty { notify.works() }
        if late != before { tell(late) }
        return late
    }

    private func tell(_ late: [String]) {
        if late.isEmpty {
            logger.notice("all services show again that they work")
        } else {
            logger.critical("the watchdog is not fed", metadata: ["silent": "\(late.joined(separator: ", "))"])
        }
    }
}
