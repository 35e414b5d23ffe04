import Foundation
import Reception
@testable import Sync
import Testing

/// The client against a real server on loopback.
struct CaseStoreClientTests {
    private static let verdict = #"{"already":0,"kept":1,"refused":[],"upTo":{"epoch":"e","sequence":1}}"#
    private let change = SentChange(header: #"{"id":"1"}"#, salt: nil, body: nil, bodyHash: "00", part: #"{"name":"Łucja"}"#)

    private func client(_ server: StubServer, silence: Int64 = 2_000) throws -> CaseStoreClient {
        var address = CaseStoreAddress(url: URL(string: "http://127.0.0.1:\(server.port)/")!, hub: "hazel-trees")
        address.timeouts.silence = silence
        return try CaseStoreClient(address)
    }

    private func failure(_ answer: String, silence: Int64 = 2_000) async throws -> CaseStoreError? {
        let server = try StubServer { _ in answer }
        defer { server.stop() }
        let client = try client(server, silence: silence)
        var found: CaseStoreError?
        do { _ = try await client.take([change]) } catch { found = error as? CaseStoreError }
        await client.shutdown()
        return found
    }

    @Test("Changes go packed, a line each, to the hub's own path, and the verdict comes back")
    func sends() async throws {
        let server = try StubServer { _ in StubServer.json(Self.verdict) }
        defer { server.stop() }
        let client = try client(server)
        let verdict = try await client.take([change, change])
        await client.shutdown()
        #expect(verdict == Verdict(kept: 1, already: 0, upTo: Position(epoch: "e", sequence: 1)))
        let request = try #require(server.requests.first)
        #expect(request.head.hasPrefix("POST /v1/hubs/hazel-trees/changes HTTP/1.1"))
        let head = request.head.lowercased()
        for line in ["content-type: application/x-ndjson", "content-encoding: gzip", "hazel-protocol: 2"] { #expect(head.contains(line)) }
        let lines = try Gzip.unpacked(request.body, limit: 10_000).split(separator: UInt8(ascii: "\n"))
        #expect(try lines.map { try Coding.decode(SentChange.self, from: Data($0)) } == [change, change])
    }

    @Test("The book is asked for from the cursor on")
    func book() async throws {
        let server = try StubServer { _ in StubServer.json(#"{"cursor":"c 2&","items":[{"revoked":{"pass":"x"}}],"more":false}"#) }
        defer { server.stop() }
        let client = try client(server)
        let page = try await client.book(after: "c 1&", limit: 50)
        await client.shutdown()
        #expect(page == BookPage(items: [.revoked(pass: "x")], cursor: "c 2&", more: false))
        #expect(server.requests[0].head.hasPrefix("GET /v1/hubs/hazel-trees/book?limit=50&after=c%201%26 "))
    }

    @Test("A captive portal, a redirection to one, and half an answer are no case store", arguments: [
        "HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n<html>Sign in</html>",
        "HTTP/1.1 302 Found\r\nlocation: http://portal.example/\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nhazel-case-store: 1\r\ncontent-length: 500\r\n\r\n{", "SSH-2.0-nothing\r\n", "",
    ])
    func strangers(answer: String) async throws { #expect(try await failure(answer)?.reason == .unreachable) }

    @Test("A store that is busy says for how long")
    func busy() async throws {
        let error = try await failure("HTTP/1.1 503 Busy\r\nhazel-case-store: 1\r\nretry-after: 12\r\ncontent-length: 0\r\n\r\n")
        #expect(error?.reason == .unable && error?.retryAfter == 12)
    }

    @Test("A line that is half open ends after a while, and nothing hangs")
    func halfOpen() async throws {
        let server = try StubServer { _ in nil }
        defer { server.stop() }
        let client = try client(server, silence: 200)
        await #expect(throws: CaseStoreError.self) { _ = try await client.take([change]) }
        await client.shutdown()
    }

    @Test("Where nobody listens, it is the line; and TLS to somebody without it, too")
    func nobody() async throws {
        let server = try StubServer { _ in "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n" }
        defer { server.stop() }
        for (url, words) in [
            ("http://127.0.0.1:1", "nobody answers at the case store's address"), ("https://127.0.0.1:\(server.port)", "no answer"),
            ("https://no-such-host.invalid", "the case store's name is not found: is the name server right?"),
        ] {
            let client = try CaseStoreClient(CaseStoreAddress(url: URL(string: url)!, hub: "h"))
            do {
                _ = try await client.take([change])
                Issue.record("\(url) took something")
            } catch {
                let error = error as? CaseStoreError
                #expect(error?.reason == .unreachable && error?.cause.hasPrefix(words) == true, "\(url): \(error?.cause ?? "")")
            }
            await client.shutdown()
        }
    }

    @Test("A certificate or a key that is none is said at once")
    func credentials() {
        let address = CaseStoreAddress(
            url: URL(string: "https://127.0.0.1:1")!, hub: "h", identity: .init(certificate: "nothing", key: "nothing"))
        #expect(throws: CaseStoreError.self) { try CaseStoreClient(address) }
    }
}
