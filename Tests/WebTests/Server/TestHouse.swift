import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import Reception
import ServiceLifecycle
import Statistics
import Synchronization
import Words

@testable import Web

/// All three listeners of a hub, on real ports and a real socket, with a desk that records.
struct TestHouse: Sendable {
    let desk = RecordingDesk()
    let clock = HandClock()
    let pauses = Pauses()
    let log = LogBook()
    let kioskPort = freePort(), staffPort = freePort()
    let socket = FileManager.default.temporaryDirectory.appendingPathComponent("hz-\(UUID().uuidString.prefix(8)).sock").path
    let secret = "correct-horse"
    let client: HTTPClient
    let imports = Locked<[String]>([])
    /// What the hub found when it looked at itself.
    let check = Locked<CheckReport?>(nil)
    var board: TestBoard?
    /// What only one test has, such as a plan.
    var fit: @Sendable (inout ListenerParts) -> Void = { _ in }

    /// Opens the house, and closes it as a hub is closed.
    /// - Parameter board: the simulated board, where the hub has one.
    static func open(board: TestBoard? = nil, fit: @escaping @Sendable (inout ListenerParts) -> Void = { _ in }, _ body: (TestHouse, ServiceGroup) async throws -> Void) async throws {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 200
        let house = TestHouse(client: HTTPClient(configuration: configuration), board: board, fit: fit)
        let group = ServiceGroup(services: try house.services(), logger: house.log.logger)
        do {
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    defer { house.log.end() }
                    try await group.run()
                }
                await house.log.wait(for: "info served", times: 3)
                do { try await body(house, group) } catch {
                    await group.triggerGracefulShutdown()
                    throw error
                }
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
        } catch {
            try await house.client.shutdown()
            throw error
        }
        try await house.client.shutdown()
    }

    static func open(
        board: TestBoard? = nil, fit: @escaping @Sendable (inout ListenerParts) -> Void = { _ in }, _ body: (TestHouse) async throws -> Void
    ) async throws {
        try await open(board: board, fit: fit) { house, _ in try await body(house) }
    }

    var parts: ListenerParts {
        get throws {
            var parts = ListenerParts(
                desk: desk, centre: DeskSample.centre, pages: try Self.pages.get(),
                surroundings: Surroundings(
                    now: { clock.now }, uuid: { UUID() }, randomBytes: { (0..<$0).map { _ in UInt8.random(in: 0...255) } }),
                logger: log.logger, simulator: board?.simulator, pause: { try await pauses.pause($0) })
            parts.check = { [check] in check.value }
            parts.statistics = Asking(centre: parts.centre) { _, _ in TallyRows(rows: []) }
            fit(&parts)
            return parts
        }
    }

    /// Read once for all houses.
    private static let pages = Result { try Pages(centre: DeskSample.centre, languages: try Languages()) }

    private static let lastPort = Locked(Int.random(in: 20_000..<24_000))

    private func services() throws -> [any ServiceLifecycle.Service] {
        let parts = try parts
        return [
            KioskListener(parts, port: kioskPort),
            StaffListener(parts, port: staffPort, names: ["hub.test"], secret: secret, importer: importer),
            SocketListener(parts, path: socket),
        ]
    }


    /// A port that nobody has, not even another house of these tests; below those that the system gives to clients.
    private static func freePort() -> Int {
        while true {
            let port = lastPort.change { last -> Int in
                last = last < 23_999 ? last + 1 : 20_000
                return last
            }
            let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let free = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if free { return port }
        }
    }
}

/// A value under a lock, that can be copied along.
final class Locked<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>
    init(_ value: Value) { mutex = Mutex(value) }
    var value: Value { mutex.withLock { $0 } }
    func set(_ change: (inout Value) -> Void) { mutex.withLock { change(&$0) } }
    func change<Result>(_ change: (inout sending Value) -> sending Result) -> Result { mutex.withLock(change) }
}
