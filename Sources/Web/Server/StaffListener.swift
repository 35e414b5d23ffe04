import Hummingbird
import Reception
public import ServiceLifecycle

/// Serves staff: `/staff…` and `/api/v1…`, behind a secret.
public struct StaffListener: ServiceLifecycle.Service, CustomStringConvertible {
    private let serving: Serving
    private let feed = LiveFeed()
    private let door: StaffDoor
    private let importer: StaffImporter

    /// - Parameters:
    ///   - secret: what staff type once, and programs send as a bearer token. An empty one lets nobody in.
    ///   - names: the names, without port, by which it is reached besides those of loopback.
    ///   - importer: takes uploaded files into the book.
    public init(
        _ parts: ListenerParts, host: String = "127.0.0.1", port: Int, names: [String] = [], secret: String,
        importer: StaffImporter
    ) {
        serving = Serving(parts: parts, address: .port(host: host, port, names: names), feed: feed, board: BoardFeed(parts))
        door = StaffDoor(secret: Secret(secret), surroundings: parts.surroundings, logger: parts.logger)
        self.importer = importer
    }

    /// Serves until it is told to stop.
    /// - Throws: ``ListenerError`` where the port cannot be had.
    public func run() async throws {
        let parts = serving.parts
        let events = EventStream(feed: feed)
        let routes = StaffRoutes(parts: parts, door: door, events: events, importer: importer)
        let router = serving.router { request, error in
            parts.pages.message(lang: routes.lang(request.queryFields), key: error.sentence)
        }
        routes.add(to: router)
        let inside = router.group().add(middleware: SignedIn(door: door))
        API(desk: parts.desk, centre: parts.centre, events: events, check: parts.check, board: serving.board).add(to: inside)
        MetricsRoute(parts: parts).add(to: inside)
        SettingsRoutes(parts: parts, door: door).add(to: inside)
        if let right = parts.exact { ExactRoutes(parts: parts, door: door, right: right).add(to: inside) }
        if let asking = parts.statistics { ManageRoutes(parts: parts, asking: asking).add(to: inside) }
        if let board = serving.board { SimulatorRoutes(parts: parts, board: board).add(to: inside) }
        try await serving.run(router, as: "staff")
    }

    /// As the log names it.
    public var description: String { "staff listener" }
}
