import Foundation
import Logging
import Reception
import ServiceLifecycle
import Statistics

/// Puts the figures of the last period that is over into a folder of its own: `FOLDER/2026-Q4`. What is there already stays as it is. What
/// ended while the hub was off for longer is put there by `hazel statistics export`.
struct FigureExport: ServiceLifecycle.Service, CustomStringConvertible {
    let files: FigureFiles
    let folder: String
    /// The periods that are put there.
    let every: Span.Unit
    let now: @Sendable () -> Moment
    let targets: @Sendable () async -> [String: Int]
    let logger: Logger
    /// Waits; handed in, so that tests do not.
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    /// All that a log says of it.
    var description: String { "figures export" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await round()
                try? await pause(.seconds(3600))
            }
        }
    }

    /// Looks once. What fails is tried again at the next look; a clock that is not trusted ends no period.
    func round() async {
        let moment = now()
        let today = files.centre.day(of: moment.wall)
        let span = Span(every, of: today).before
        let place = URL(filePath: folder).appending(path: span.description).path
        guard moment.trusted, !FileManager.default.fileExists(atPath: place) else { return }
        do {
            try await files.write(span, today: today, targets: await targets(), to: place)
            logger.info("the figures of a period are in their folder", metadata: ["period": "\(span)"])
        } catch {
            logger.error("the figures cannot be put into their folder", metadata: ["period": "\(span)", "cause": "\((error as? Exit.Failure)?.exit.sentence ?? "\(error)")"])
        }
    }
}
