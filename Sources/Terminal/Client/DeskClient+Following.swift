import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
public import Reception

extension DeskClient {
    /// The journal's position, at once and then after each change. A lost hub is tried again for as long as somebody listens.
    public func follow() async throws -> AsyncThrowingStream<Position, any Error> {
        let signals = signals()
        return AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let task = Task {
                for await case .at(let position) in signals { continuation.yield(position) }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// As ``follow()``, and says as well when the hub is lost and when it is tried again. It ends only when nobody listens.
    ///
    /// After a loss it goes on from the last position, so that no change is missed.
    public func signals() -> AsyncStream<DeskSignal> { signals(at: "events") }

    /// The same of another stream of events that the hub has, below `/api/v1/`.
    func signals(at path: String) -> AsyncStream<DeskSignal> {
        AsyncStream { continuation in
            let task = Task {
                var backoff = Backoff()
                var last: String?
                while !Task.isCancelled {
                    let fault = await hear(path, &backoff, &last) { continuation.yield($0) }
                    if Task.isCancelled { break }
                    let wait = backoff.next()
                    continuation.yield(.lost(fault, again: wait))
                    guard (try? await pause(wait)) != nil else { break }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// Listens to one connection until it ends, and says why it did.
    private func hear(_ path: String, _ backoff: inout Backoff, _ last: inout String?, _ tell: (DeskSignal) -> Void) async -> DeskError {
        do {
            var reader = EventStreamReader()
            for try await piece in try await events(path, after: last).body {
                for event in try reader.read(piece.readableBytesView) where event.name == "change" {
                    let position = try position(in: event)
                    if let id = event.id, id.isHeaderValue { last = id }
                    backoff.reset()
                    tell(.at(position))
                }
            }
            return DeskError(.unreachable, cause: "the hub at \(socket) has ended the connection")
        } catch is EventStreamReader.TooLong {
            return DeskError(.unreachable, cause: "an event is longer than any of a hub's: is \(socket) a hub's socket?")
        } catch {
            return fault(of: error) as? DeskError ?? DeskError(.unreachable, cause: "the hub is no longer followed")
        }
    }

    private func events(_ path: String, after last: String?) async throws -> HTTPClientResponse {
        var request = request(path)
        request.headers.add(name: "Accept", value: "text/event-stream")
        if let last { request.headers.add(name: "Last-Event-ID", value: last) }
        let response = try await http.execute(request, timeout: .seconds(60))
        guard response.status == .ok else {
            throw fault(response.status.code, Data(try await response.body.collect(upTo: 65_536).readableBytesView), of: path)
        }
        guard response.headers.first(name: "Content-Type")?.lowercased().hasPrefix("text/event-stream") == true else {
            throw DeskError(.unreachable, cause: "what answers at \(socket) sends no events: is it a hub's socket?")
        }
        return response
    }

    private func position(in event: EventStreamReader.Event) throws(DeskError) -> Position {
        do {
            let text = try Coding.decode(PositionBody.self, from: Data(event.data.utf8)).position
            if let position = Position(text) { return position }
            throw DeskError(.unreachable, cause: "an event has a position of another form: has the hub the same version as this program?")
        } catch let error as DeskError {
            throw error
        } catch {
            throw misunderstood("events", error)
        }
    }
}

private struct PositionBody: Decodable { var position: String }

extension String {
    /// Whether it may stand in a header as it is: visible ASCII (RFC 9110, section 5.5).
    fileprivate var isHeaderValue: Bool { !isEmpty && utf8.allSatisfy { (0x21...0x7E).contains($0) } }
}
