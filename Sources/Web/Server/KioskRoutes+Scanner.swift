import Hummingbird
import HTTPTypes
import NIOCore
import Reception

/// Scans that the hub read itself. It has acted on them already; here the screen hears of it and fetches its page.
extension KioskRoutes {
    /// The page of what was last scanned, in the language and with the looks that the screen has; nothing where it was fetched already.
    func scanned(_ call: KioskCall) async throws -> Response {
        switch parts.mail.take(for: call.kiosk.id, at: call.moment) {
        case .checkedIn(let answer): try await checkedIn(call, answer)
        case .leaving(let answer): try leaving(call, answer)
        case .failed(let error): try failed(call, error)
        case nil: .nothing()
        }
    }

    /// Tells a screen, as server-sent events (WHATWG HTML Standard, section 9.2), that something was scanned, whether there is a
    /// scanner, and whose slip is missing: `scan` with a number and no more, `scanner`, and `slip` with the arrival's id.
    func events(_ request: Request, _ kiosk: Kiosk.ID) -> Response {
        Response(status: .ok, headers: [.contentType: "text/event-stream"], body: ResponseBody { [mail = parts.mail] writer in
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await Self.write(mail.watch(kiosk), to: &writer)
            }
            try await writer.finish(nil)
        })
    }

    private static func write(_ news: AsyncStream<KioskMail.News>, to writer: inout any ResponseBodyWriter) async throws {
        var told: KioskMail.News?
        for await news in news {
            let text = events(from: told, to: news)
            try await writer.write(ByteBuffer(string: text.isEmpty ? ": still here\n\n" : text))
            told = news
        }
    }

    static func events(from old: KioskMail.News?, to new: KioskMail.News) -> String {
        var text = ""
        if old?.isScannerAway != new.isScannerAway { text += "event: scanner\ndata: {\"isAway\":\(new.isScannerAway)}\n\n" }
        if let arrival = new.unprinted, arrival != old?.unprinted { text += "event: slip\ndata: {\"arrival\":\"\(arrival)\"}\n\n" }
        if let number = new.number, number != old?.number { text += "event: scan\ndata: {\"number\":\(number)}\n\n" }
        return text
    }
}
