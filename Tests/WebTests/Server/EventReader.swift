import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Reads server-sent events from an answer as it comes.
struct EventReader {
    let response: HTTPClientResponse
    private var chunks: HTTPClientResponse.Body.AsyncIterator
    private var rest = ""

    init(_ house: TestHouse, _ url: String, _ headers: [String: String]) async throws {
        response = try await house.client.execute(house.request(url, .GET, headers), timeout: .seconds(20))
        chunks = response.body.makeAsyncIterator()
    }

    /// The next event or comment, without its blank line; `nil` at the end.
    mutating func next() async throws -> String? {
        while true {
            if let end = rest.range(of: "\n\n") {
                defer { rest = String(rest[end.upperBound...]) }
                return String(rest[..<end.lowerBound])
            }
            guard let chunk = try await chunks.next() else { return nil }
            rest += String(buffer: chunk)
        }
    }
}
