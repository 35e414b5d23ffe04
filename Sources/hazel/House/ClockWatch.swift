import Foundation
import Logging
import Reception
import ServiceLifecycle

/// Has the desk correct the times of what came before, as soon as the clock is set or becomes trusted.
struct ClockWatch: ServiceLifecycle.Service, CustomStringConvertible {
    let now: @Sendable () -> Moment
    /// Corrects what there is to correct, and tells whether there was anything.
    let correct: @Sendable () async throws -> Bool
    let logger: Logger
    /// Told after each look.
    var beat: @Sendable () -> Void = {}
    /// Tells when to look.
    var events: @Sendable () -> AsyncStream<Void> = {
        ClockEvents.stream(folder: URL(filePath: SystemClock.synchronized).deletingLastPathComponent().path)
    }

    /// All that a log says of it.
    var description: String { "clock" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var seen = await look(from: nil)
            for await _ in events() {
                seen = await look(from: seen)
                beat()
            }
        }
    }

    /// What was seen at the last look.
    struct Seen: Sendable {
        var moment: Moment
        /// The look after a correction corrects once more: some change may have been under way, with the old time in its hands.
        var again: Bool
    }

    /// - Returns: what the next look begins from. Where the desk could not correct, it is what this one began from.
    func look(from seen: Seen?) async -> Seen {
        let moment = now()
        guard let seen else { return await corrected(moment, isFirst: true) ?? Seen(moment: moment, again: true) }
        let isSet = ClockRules.isSet(from: seen.moment, to: moment)
        guard isSet || seen.again else { return Seen(moment: moment, again: false) }
        return await corrected(moment, isFirst: isSet) ?? Seen(moment: seen.moment, again: true)
    }

    private func corrected(_ moment: Moment, isFirst: Bool) async -> Seen? {
        do {
            if try await correct() {
                logger.notice("the clock was set; earlier times are corrected", metadata: ["trusted": "\(moment.trusted)"])
            }
            return Seen(moment: moment, again: isFirst)
        } catch {
            logger.error("earlier times cannot be corrected", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}
