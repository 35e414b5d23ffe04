import Hummingbird
import HTTPTypes
import NIOCore
import Reception

/// Live updates as server-sent events (WHATWG HTML Standard, section 9.2): `id` is the journal's position, by which a client
/// that was away goes on (`Last-Event-ID`). A client that already knows the newest position is sent a comment instead.
struct EventStream: Sendable {
    let feed: LiveFeed

    func answer(_ request: Request) -> Response {
        let known = Self.lastEventID.flatMap { request.headers[$0] }.flatMap(Position.init)
        var response = Response(status: .ok, headers: [.contentType: "text/event-stream"], body: ResponseBody { [feed] writer in
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await Self.write(feed, known, to: &writer)
            }
            try await writer.finish(nil)
        })
        if let buffering = HTTPField.Name("X-Accel-Buffering") { response.headers[buffering] = "no" }
        return response
    }

    private static func write(_ feed: LiveFeed, _ known: Position?, to writer: inout any ResponseBodyWriter) async throws {
        var sent = known
        try await writer.write(ByteBuffer(string: ": here\n\n"))
        for await position in feed.watch() {
            try await writer.write(ByteBuffer(string: position == sent ? ": still here\n\n" : event(position)))
            sent = position
        }
    }

    /// An epoch is an id of ours; a line break in it would begin a new field, so it is checked all the same.
    static func event(_ position: Position) -> String {
        let id = position.description.filter { !$0.isNewline }
        return "id: \(id)\nevent: change\ndata: {\"position\":\"\(id)\"}\n\n"
    }

    private static let lastEventID = HTTPField.Name("Last-Event-ID")
}
