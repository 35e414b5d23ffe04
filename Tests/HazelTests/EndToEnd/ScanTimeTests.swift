import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// The edge of a window is decided by the time of the scan, however long the rest of the request takes.
    @Suite("The time of a scan") struct ScanTime {
        @Test("is that at which its request began", arguments: [
            ("10:00", "11:00:00", "11:00:01", "late"), ("10:00", "11:00:01", "11:00:02", "too-late"),
            ("11:45", "10:59:59", "11:00:00", "too-early"), ("11:45", "11:00:00", "12:46:00", "checked-in"),
        ])
        func edge(appointment: String, head: String, body: String, outcome: String) async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1", at: appointment))
                hub.clock.set(head)
                let answer = try await Self.slowly(hub, code) { hub.clock.set(body) }
                #expect(try answer.kiosk.outcome == outcome)
                if let slip = try answer.kiosk.slip { #expect(slip.at == Day.time(head)) }
            }
        }

        /// A scan of which the head is sent at once, and the body after something has been done.
        private static func slowly(_ hub: TestHub, _ code: String, then act: () -> Void) async throws -> Answer {
            let (body, source) = AsyncStream.makeStream(of: ByteBuffer.self)
            var request = hub.request(hub.kiosk("/kiosk/entrance/scan"), .POST, TestHub.json)
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .stream(body, length: .unknown)
            let readings = hub.clock.readings()
            let sent = request
            async let answer = hub.send(sent)
            for await _ in readings { break }
            act()
            source.yield(ByteBuffer(bytes: try Coding.encode(["code": code])))
            source.finish()
            return try await answer
        }
    }
}
