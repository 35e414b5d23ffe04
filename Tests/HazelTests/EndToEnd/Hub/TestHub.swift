import AsyncHTTPClient
import Foundation
import Logging
import Passes
import Reception
import ServiceLifecycle
import Store
import Terminal
import Web
import Words

@testable import hazel

/// A hub with two kiosks in a folder of its own, as `hazel serve` wires one, with a clock that the test moves.
struct TestHub: Sendable {
    let folder: URL
    let configuration: Configuration
    let clock: HandClock
    let log = HubLog()
    /// Between the scanners that a test plays and the screens.
    let mail = KioskMail()
    let desk: HubStore
    private let socketClient: DeskClient
    let http: HTTPClient

    static let secret = "quiet-otter"

    /// Opens a hub at ten to ten, and closes it as a hub is closed.
    /// - Parameter change: what is changed in its configuration before it opens.
    static func open(
        _ change: (inout Configuration) -> Void = { _ in }, _ body: (TestHub) async throws -> Void
    ) async throws {
        try await make(change) { hub in
            let group = ServiceGroup(services: try hub.services(), logger: hub.log.logger)
            try await hub.run(group, body)
        }
    }

    /// A hub that nobody serves: for what asks the desk itself.
    static func alone(_ body: (TestHub) async throws -> Void) async throws { try await make({ _ in }, body) }

    private static func make(
        _ change: (inout Configuration) -> Void, _ body: (TestHub) async throws -> Void
    ) async throws {
        let hub = try TestHub(change)
        defer { try? FileManager.default.removeItem(at: hub.folder) }
        let result: Result<Void, any Error>
        do { result = .success(try await body(hub)) } catch { result = .failure(error) }
        await hub.socketClient.shutDown()
        try await hub.http.shutdown()
        try result.get()
    }

    private func run(_ group: ServiceGroup, _ body: (TestHub) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { log.end() }
                try await group.run()
            }
            await log.wait(for: "info served", times: 3)
            do { try await body(self) } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    private init(_ change: (inout Configuration) -> Void) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID().uuidString.prefix(8))")
        var configuration = try Self.configuration(in: folder)
        change(&configuration)
        self.configuration = configuration
        clock = HandClock(Day.time("09:50"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try SigningKey.create(
            file: folder.appending(path: "pass.key").path, ring: configuration.passes.ring, label: "first", from: Day.today.advanced(by: -30),
            surroundings: clock.surroundings)
        desk = try Desk.open(configuration, surroundings: clock.surroundings)
        socketClient = DeskClient(socket: configuration.socket.path)
        var settings = HTTPClient.Configuration(redirectConfiguration: .disallow)
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 100
        http = HTTPClient(configuration: settings)
    }

    private func services() throws -> [any ServiceLifecycle.Service] {
        let languages = try Self.languages.get()
        let slips = SlipPrinters(configuration.printers, centre: configuration.centre, languages: languages, mail: mail, logger: log.logger)
        let parts = ListenerParts(
            desk: desk, centre: configuration.centre, pages: try Pages(
                centre: configuration.centre, languages: languages, visitorNotice: configuration.visitorNotice),
            surroundings: clock.surroundings, logger: log.logger, mail: mail, slips: slips.desk, pause: Self.pause)
        let listen = configuration.listen
        return [
            DeskService(desk: desk, logger: log.logger),
            slips,
            SocketListener(parts, path: configuration.socket.path),
            KioskListener(parts, port: listen.kiosk.port),
            StaffListener(
                parts, port: listen.staff.port, secret: Self.secret,
                importer: UploadImport(desk: desk, configuration: configuration, surroundings: clock.surroundings).importer),
        ]
    }

    /// The slot of a look-up is not waited for; beats and new tries never come.
    private static let pause: @Sendable (Duration) async throws -> Void = { length in
        if length >= .seconds(1) { try await Task.sleep(for: .seconds(86_400)) }
    }

    /// The desk over the hub's socket.
    var client: any FrontDesk { socketClient }
    var surroundings: Surroundings { clock.surroundings }
    var centre: Centre { configuration.centre }
}
