import Foundation
import Logging
import Reception
import ServiceLifecycle
import Testing

@testable import Web

@Suite("The hub's socket") struct SocketTests {
    @Test func itsGroupMayUseItWithoutASecret() async throws {
        let path = try await withHouse { (house) async throws in
            #expect(Self.mode(house.socket) == 0o660)
            let board = try await house.get(house.onSocket("/api/v1/board"))
            #expect(board.status == 200)
            #expect(try board.decoded(Board.self).rows.count == 2)
            for path in ["/staff", "/kiosk", "/kiosk/main", "/healthz"] {
                #expect(try await house.get(house.onSocket(path)).status == 404)
            }
            return house.socket
        }
        #expect(Self.mode(path) == nil)
    }

    @Test func whatAKilledHubLeftIsRemoved() throws {
        let path = Self.path()
        let descriptor = try #require(Self.listen(path))
        #expect(throws: ListenerError.self) { try SocketFile(path: path).clear() }
        #expect(Self.mode(path) != nil)
        close(descriptor)
        #expect(Self.mode(path) != nil)
        try SocketFile(path: path).clear()
        #expect(Self.mode(path) == nil)
    }

    @Test func nothingElseIsRemoved() throws {
        let path = Self.path()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        #expect(throws: ListenerError.self) { try SocketFile(path: path).clear() }
        #expect(FileManager.default.contents(atPath: path) == Data("mine".utf8))
        #expect(throws: ListenerError.self) { try SocketFile(path: "/" + String(repeating: "a", count: 108)).clear() }
    }

    /// A second hub says so, and leaves the first one its socket.
    @Test func aSecondHubGivesWay() async throws {
        _ = try await withHouse { (house) async throws in
            let second = SocketListener(try house.parts, path: house.socket)
            await #expect(throws: ListenerError.self) { try await second.run() }
            #expect(try await house.get(house.onSocket("/api/v1/board")).status == 200)
            let port = KioskListener(try house.parts, port: house.kioskPort)
            let error = await #expect(throws: ListenerError.self) { try await port.run() }
            #expect(error?.description.contains("127.0.0.1:\(house.kioskPort)") == true)
            return house.socket
        }
    }

    private func withHouse(_ body: (TestHouse) async throws -> String) async throws -> String {
        var path = ""
        try await TestHouse.open { house, _ in path = try await body(house) }
        return path
    }

    private static func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("hz-\(UUID().uuidString.prefix(8)).sock").path
    }

    /// Permission bits; `nil` where there is nothing.
    private static func mode(_ path: String) -> UInt32? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    private static func listen(_ path: String) -> Int32? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return bound == 0 && Glibc.listen(descriptor, 4) == 0 ? descriptor : nil
    }
}
