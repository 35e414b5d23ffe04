import AsyncHTTPClient
import Foundation
import Hardware
import NIOCore
import NIOHTTP1
import Reception

@testable import hazel

/// A scanner that a test plays, read by the hub's own service.
struct PlayedScanner {
    private let hub: TestHub
    private let output: AsyncStream<ScannerEvent>.Continuation

    /// Plays one at a kiosk for as long as the body runs.
    static func play(_ hub: TestHub, at kiosk: Kiosk.ID = "entrance", _ body: (PlayedScanner) async throws -> Void) async throws {
        let (stream, output) = AsyncStream.makeStream(of: ScannerEvent.self)
        let settings = ScannerSettings(kiosk: kiosk, device: "/dev/input/by-id/played")
        let service = ScannerDesk(
            [settings], reader: ScanReader(desk: hub.desk, mail: hub.mail, logger: hub.log.logger), logger: hub.log.logger) { _ in stream }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            try await body(PlayedScanner(hub: hub, output: output))
            output.finish()
            try await group.waitForAll()
        }
    }

    func tell(_ event: ScannerEvent) { output.yield(event) }

    func scan(_ code: String) { tell(.scan(code, hub.clock.read())) }
}

/// What a kiosk's screen hears.
struct ScreenEvents {
    private var chunks: HTTPClientResponse.Body.AsyncIterator
    private var rest = ""

    init(_ hub: TestHub, at kiosk: Kiosk.ID = "entrance") async throws {
        let request = hub.request(hub.kiosk("/kiosk/\(kiosk)/events"), .GET, ["Accept": "text/event-stream"])
        chunks = try await hub.http.execute(request, timeout: .seconds(60)).body.makeAsyncIterator()
    }

    /// The next event with its data; comments are passed over. `nil` at the end.
    mutating func next() async throws -> String? {
        while true {
            while let end = rest.range(of: "\n\n") {
                let event = rest[..<end.lowerBound]
                rest = String(rest[end.upperBound...])
                if event.hasPrefix("event: ") { return String(event.dropFirst(7)).replacing("\ndata: ", with: " ") }
            }
            guard let chunk = try await chunks.next() else { return nil }
            rest += String(buffer: chunk)
        }
    }

    /// Waits until something was scanned; gives its number.
    mutating func scan() async throws -> Int? {
        while let event = try await next() {
            if let number = event.firstMatch(of: /scan \{"number":(\d+)\}/) { return Int(number.1) }
        }
        return nil
    }
}
