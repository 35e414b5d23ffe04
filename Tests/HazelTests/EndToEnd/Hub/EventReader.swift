import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Reception

/// Reads the hub's live updates as they come.
struct EventReader {
    private var chunks: HTTPClientResponse.Body.AsyncIterator
    private var rest = ""

    init(_ hub: TestHub, _ url: String, _ headers: [String: String]) async throws {
        let response = try await hub.http.execute(hub.request(url, .GET, headers), timeout: .seconds(60))
        chunks = response.body.makeAsyncIterator()
    }

    /// The position of the next event; comments are passed over. `nil` at the end.
    mutating func position() async throws -> Position? {
        while true {
            while let end = rest.range(of: "\n\n") {
                let event = rest[..<end.lowerBound]
                rest = String(rest[end.upperBound...])
                if let id = event.split(separator: "\n").first(where: { $0.hasPrefix("id: ") }) { return Position(String(id.dropFirst(4))) }
            }
            guard let chunk = try await chunks.next() else { return nil }
            rest += String(buffer: chunk)
        }
    }
}
