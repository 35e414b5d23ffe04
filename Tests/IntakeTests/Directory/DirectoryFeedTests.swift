import Foundation
import Reception
import Synchronization
import Testing
@testable import Intake

/// Feeds over real HTTP, most of which do not tell the truth.
@Suite struct DirectoryFeedTests {
    private let now = Date(timeIntervalSince1970: 1_794_996_120)

    private func feed(_ server: TinyServer, copy: URL? = nil, limits: DirectoryLimits = DirectoryLimits()) throws -> DirectoryFeed {
        try DirectoryFeed(address: server.address + "/api/services/", copy: copy, limits: limits, now: { [now] in now }, pause: { _ in })
    }

    private static func page(_ ids: some Sequence<Int>, header: String = "\"last_page\": true, \"total_pages\": 1") -> TinyServer.Answer {
        .json("{\(header), \"contents\": [\(ids.map { "{\"id\": \"s\($0)\", \"name\": \"Service \($0)\"}" }.joined(separator: ","))]}")
    }

    /// Seven services in pages of three; each in full by its id.
    private static func honest(_ request: TinyServer.Request, header: String) -> TinyServer.Answer {
        if request.path == "/api/" { return .json("{\"version\": \"HSDS-UK-3.0\"}") }
        guard request.path == "/api/services" else { return full(request) }
        let page = Int(request.query["page"] ?? "") ?? 1
        return Self.page((0..<7).dropFirst((page - 1) * 3).prefix(3), header: header)
    }

    private static func full(_ request: TinyServer.Request) -> TinyServer.Answer {
        let id = request.path.split(separator: "/").last ?? ""
        return .json("{\"id\": \"\(id)\", \"name\": \"Service \(id.dropFirst())\", \"schedules\": [{\"byday\": \"MO\"}]}")
    }

    private func withCopy(_ work: (URL) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: url) }
        try await work(url)
    }

    @Test(arguments: [
        "\"last_page\": true, \"total_pages\": 1", "\"last_page\": false, \"total_pages\": 1000000", "\"total_pages\": -1, \"empty\": true",
        "\"total_pages\": \"many\", \"size\": null",
    ])
    func aLyingHeaderNeitherCutsShortNorLoops(_ header: String) async throws {
        let server = try TinyServer { Self.honest($0, header: header) }
        defer { server.stop() }
        let refresh = try await feed(server).refresh()
        #expect(refresh.fresh && refresh.complaints.isEmpty)
        #expect(refresh.entries.map(\.id) == (0..<7).map { "s\($0)" })
        #expect(refresh.entries.allSatisfy { $0.schedules.count == 1 && $0.version == .uk3 })
        #expect(server.requests.filter { $0.path == "/api/services" }.count == 4)
    }

    @Test func aServerThatRepeatsItsLastPageOrAnyPageIsLeft() async throws {
        let server = try TinyServer { $0.path == "/api/services" ? Self.page([1, 2], header: "\"last_page\": false") : Self.full($0) }
        defer { server.stop() }
        let refresh = try await feed(server).refresh()
        #expect(refresh.entries.map(\.id) == ["s1", "s2"])
        #expect(server.requests.filter { $0.path == "/api/services" }.count == 2)
    }

    @Test func aServerThatNeverEndsIsLeftAtTheBound() async throws {
        let server = try TinyServer { request in
            let page = Int(request.query["page"] ?? "") ?? 1
            return request.path == "/api/services" ? Self.page([page], header: "\"last_page\": false") : Self.full(request)
        }
        defer { server.stop() }
        var limits = DirectoryLimits()
        limits.pages = 5
        limits.request = .seconds(600)
        let refresh = try await feed(server, limits: limits).refresh()
        #expect(refresh.entries.count == 5)
        #expect(refresh.complaints.map(\.reason) == ["is the last page that is read; there may be more"])
    }

    @Test func badServicesCostNoOthers() async throws {
        let server = try TinyServer { request in
            switch request.path {
            case "/api/services" where request.query["page"] == "1":
                return .json("""
                    {"content": [{"id": "s1", "name": "One"}, {"id": "", "name": "x"}, {"id": "s2", "name": "Two"},
                                 {"id": "s3", "name": "Three"}, {"id": "../s4", "name": "Four"}]}
                    """)
            case "/api/services": return .status(404)
            case "/api/services/s1": return .status(500)
            case "/api/services/s2": return .json("<html>")
            case "/api/services/..%2Fs4": return .json("{\"id\": \"../s4\", \"name\": \"Four in full\"}")
            case "/api/": return .status(404)
            default: return Self.full(request)
            }
        }
        defer { server.stop() }
        let refresh = try await feed(server).refresh()
        #expect(refresh.entries.map(\.name) == ["One", "Two", "Service 3", "Four in full"])
        #expect(refresh.entries.allSatisfy { $0.version == .uk1 })
        #expect(refresh.complaints.filter { $0.weight == .refused }.compactMap(\.origin.field) == ["$.content[1].id", "$"])
        #expect(refresh.complaints.contains { $0.origin.file.hasSuffix("/services/s1") && $0.reason.contains("500") })
    }

    @Test func theLastGoodCopyStandsWhereTheFeedFails() async throws {
        try await withCopy { copy in
            let server = try TinyServer { Self.honest($0, header: "\"x\": 1") }
            _ = try await feed(server, copy: copy).refresh()
            for bad in [TinyServer.Answer.status(500), .json("<html>"), .json("{\"contents\": []}"), .status(302, ["Location": "file:///etc/passwd"])] {
                server.now { _ in bad }
                let refresh = try await feed(server, copy: copy).refresh()
                #expect(!refresh.fresh && refresh.asOf == now && refresh.entries.count == 7)
                #expect(refresh.complaints.count == 1)
            }
            server.now { $0.query["page"] == "2" ? .json("<html>") : Self.honest($0, header: "\"x\": 1") }
            #expect(try await feed(server, copy: copy).refresh().entries.count == 7, "half a list is no list")
            server.stop()
            #expect(try await feed(server, copy: copy).refresh().entries.count == 7)
            try Data("{".utf8).write(to: copy)
            let refresh = try await feed(server, copy: copy).refresh()
            #expect(refresh.entries.isEmpty && refresh.complaints.count == 2)
        }
    }

    @Test func whatHasNotChangedIsNotSentAgain() async throws {
        try await withCopy { copy in
            let server = try TinyServer { request in
                guard request.path.hasPrefix("/api/services/") else { return Self.honest(request, header: "\"x\": 1") }
                var answer = request.headers["if-none-match"] == "\"v1\"" ? TinyServer.Answer.status(304) : Self.full(request)
                answer.headers = ["ETag": "\"v1\"", "Last-Modified": "Wed, 18 Nov 2026 10:00:00 GMT"]
                return answer
            }
            defer { server.stop() }
            let first = try await feed(server, copy: copy).refresh()
            for _ in 0..<2 {
                let again = try await feed(server, copy: copy).refresh()
                #expect(again.fresh && again.complaints.isEmpty && again.entries == first.entries)
            }
            let asked = server.requests.filter { $0.path == "/api/services/s3" }.map { $0.headers["if-none-match"] }
            #expect(asked == [nil, "\"v1\"", "\"v1\""])
        }
    }

    @Test func largeAnswersAreNotRead() async throws {
        let server = try TinyServer { request in
            var answer = Self.honest(request, header: "\"x\": 1")
            if request.path == "/api/services/s3" { answer.body = [UInt8](repeating: 32, count: 100_000) }
            return answer
        }
        defer { server.stop() }
        var limits = DirectoryLimits()
        limits.serviceBytes = 50_000
        let refresh = try await feed(server, limits: limits).refresh()
        #expect(refresh.entries.count == 7 && refresh.entries[3].schedules.isEmpty)
        #expect(refresh.complaints.map(\.reason) == ["is larger than 50000 bytes; only what the list tells is known"])
        limits.pageBytes = 10
        #expect(try await feed(server, limits: limits).refresh().entries.isEmpty)
    }

    @Test func redirectionsAreFollowedButNotForever() async throws {
        let server = try TinyServer { request in
            if request.path.hasPrefix("/api/") {
                return .status(308, ["Location": "/new" + request.path.dropFirst(4) + "?page=" + (request.query["page"] ?? "")])
            }
            return request.path == "/new/services" ? Self.page(request.query["page"] == "1" ? [1] : []) : Self.full(request)
        }
        defer { server.stop() }
        #expect(try await feed(server).refresh().entries.map(\.id) == ["s1"])
        server.now { .status(302, ["Location": $0.path]) }
        #expect(try await feed(server).refresh().complaints.map(\.reason) == ["redirects too often"])
        #expect(server.requests.count <= 8)
    }

    @Test func aThrottlingServerGetsPatienceOnce() async throws {
        let waits = Mutex<[Duration]>([])
        let server = try TinyServer { Self.honest($0, header: "\"x\": 1") }
        defer { server.stop() }
        let asked = Mutex(0)
        server.now { request in
            let count = asked.withLock { $0 += 1; return $0 }
            return count % 2 == 1 ? .status(429, ["Retry-After": "900"]) : Self.honest(request, header: "\"x\": 1")
        }
        var limits = DirectoryLimits()
        limits.atOnce = 1
        let feed = try DirectoryFeed(address: server.address + "/api", copy: nil, limits: limits, now: { [now] in now }) { wait in
            waits.withLock { $0.append(wait) }
        }
        #expect(await feed.refresh().entries.count == 7)
        #expect(waits.withLock { $0.allSatisfy { $0 == .seconds(30) } && $0.count == 12 })
    }

    @Test(arguments: ["", "ftp://x/", "http+unix://x/", "https://", "https://user:secret@x/", "x y"])
    func onlyPlainWebAddressesAreFeeds(_ address: String) {
        #expect(throws: DeskError.self) { try DirectoryFeed(address: address, copy: nil, now: { .now }) }
    }

    @Test func keysInTheAddressAreSentAndNeverShown() async throws {
        let server = try TinyServer { Self.honest($0, header: "\"x\": 1") }
        defer { server.stop() }
        let feed = try DirectoryFeed(address: server.address + "/api/services?key=CANARY&page=9", copy: nil, now: { .now })
        let refresh = await feed.refresh()
        #expect(refresh.entries.count == 7)
        #expect(server.requests.filter { $0.path == "/api/services" }.allSatisfy { $0.query["key"] == "CANARY" })
        #expect(!"\(refresh.entries)\(refresh.complaints)".contains("CANARY"))
    }
}
