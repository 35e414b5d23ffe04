import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Reception
import ServiceLifecycle

/// What all listeners are: steps that every request takes, routes, and a server that stops when it is told to.
struct Serving: Sendable {
    let parts: ListenerParts
    let address: ListenerAddress
    /// Follows the desk while the listener serves; `nil` where nobody can watch.
    var feed: LiveFeed?
    /// Follows the simulated board while the listener serves.
    var board: BoardFeed?
    /// What screens are told while the listener serves; `nil` where none come here.
    var mail: KioskMail?

    /// A router on which every request takes the same first steps.
    /// - Parameter page: a page for an error; `nil` where the listener has none.
    func router(page: @escaping @Sendable (Request, DeskError) -> String?) -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Arrive(now: parts.surroundings.now, logger: parts.logger))
        router.add(middleware: SecurityHeaders())
        router.add(middleware: Failures(logger: parts.logger, page: page))
        if case .port(_, let port, let names) = address { router.add(middleware: SameOrigin(names: names, port: port)) }
        return router
    }

    /// Serves until the task is cancelled or told to stop. Told to stop, it ends the live updates at once, answers what it has
    /// begun to answer, and returns.
    /// - Throws: ``ListenerError`` where the address cannot be had.
    func run(
        _ router: Router<WebContext>, as name: String, ready: @escaping @Sendable () -> Void = {}
    ) async throws {
        let application = try server(router, Self.limits, most: Self.mostConnections, logger: quiet) {
            ready()
            parts.listening(name)
            parts.logger.info("served", metadata: ["listener": "\(name)", "address": "\(address)"])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let feed {
                group.addTask { await feed.follow(parts.desk, pause: parts.pause, logger: parts.logger) }
                group.addTask { await feed.beat(pause: parts.pause) }
            }
            if let board {
                group.addTask { await board.follow() }
                group.addTask { await board.feed.beat(pause: parts.pause) }
            }
            if let mail {
                group.addTask { await mail.beat(parts.surroundings.now, pause: parts.pause) }
            }
            defer { group.cancelAll() }
            try await withGracefulShutdownHandler {
                do { try await application.run() } catch { throw ListenerError(address: "\(address)", cause: "\(error)") }
            } onGracefulShutdown: {
                feed?.end()
                board?.feed.end()
                mail?.end()
            }
        }
    }

    /// The server's own log says what a request was; ours says what happened. Only its warnings are kept.
    private var quiet: Logger {
        var logger = parts.logger
        logger.logLevel = max(logger.logLevel, .warning)
        return logger
    }

    private static let mostConnections = 512

    /// A connection on which nothing comes for half a minute, while something should, is closed. 16 KB of headers are many.
    private static let limits = HTTP1Channel.Configuration(
        idleTimeout: .seconds(30),
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 8192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))
}
