import Foundation
import Reception
import Synchronization
import Testing
@testable import Intake

/// A fetch that breaks off is taken up where it stopped.
@Suite struct DirectoryResumeTests {
    private static func answer(_ request: TinyServer.Request) -> TinyServer.Answer {
        guard request.path == "/services" else {
            let id = request.path.split(separator: "/").last ?? ""
            return id.isEmpty ? .json("{\"version\": \"HSDS-UK-3.0\"}") : .json("{\"id\": \"\(id)\", \"name\": \"\(id) in full\"}", ["ETag": "\"1\""])
        }
        let items = request.query["page"] == "1" ? (0..<12).map { "{\"id\": \"s\($0)\", \"name\": \"s\($0)\"}" } : []
        return .json("{\"contents\": [\(items.joined(separator: ","))]}")
    }

    private func asked(_ server: TinyServer) -> Int { server.requests.count { $0.path.hasPrefix("/services/") } }

    /// Breaks a fetch off after so many services, as a stop of the hub does; then fetches again.
    private func broken(after count: Int, spoil: (URL) throws -> Void = { _ in }, later: TimeInterval = 60) async throws -> (DirectoryRefresh, Int) {
        let copy = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        let part = copy.appendingPathExtension("part")
        defer { for file in [copy, part] { try? FileManager.default.removeItem(at: file) } }
        let server = try TinyServer(Self.answer)
        defer { server.stop() }
        let start = Date(timeIntervalSince1970: 1_794_996_120)
        let task = Mutex<Task<DirectoryRefresh, Never>?>(nil)
        let first = try DirectoryFeed(address: server.address, copy: copy, now: { start }, progress: { step in
            if step.fetched >= count { task.withLock { $0?.cancel() } }
        })
        let running = task.withLock { held in
            let running = Task { await first.refresh() }
            held = running
            return running
        }
        #expect(await running.value.entries.isEmpty)
        #expect(FileManager.default.fileExists(atPath: part.path))
        try spoil(part)
        server.now(Self.answer)
        let second = try DirectoryFeed(address: server.address, copy: copy, now: { start.addingTimeInterval(later) })
        let refresh = await second.refresh()
        #expect(!FileManager.default.fileExists(atPath: part.path), "nothing is left over")
        return (refresh, asked(server))
    }

    @Test func whatWasFetchedIsNotAskedForTwice() async throws {
        let (refresh, asked) = try await broken(after: 8)
        #expect(refresh.fresh && refresh.entries.map(\.name) == (0..<12).map { "s\($0) in full" })
        #expect(asked == 4)
    }

    @Test func aLineThatTheLightsWentOutOnIsFetchedAgain() async throws {
        let (refresh, asked) = try await broken(after: 8, spoil: { part in
            let data = try Data(contentsOf: part)
            try data.dropLast(20).write(to: part)
        })
        #expect(refresh.fresh && refresh.entries.count == 12)
        #expect(asked == 5)
    }

    @Test func afterADayAllIsFetchedAnew() async throws {
        let (refresh, asked) = try await broken(after: 8, later: 90_000)
        #expect(refresh.fresh && asked == 12)
    }
}
