import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Reception
import ServiceLifecycle

extension Serving {
    /// What answers at the address. Hummingbird's own application wakes up each second, all day long, to renew the date that its
    /// answers carry; this one writes it when it answers.
    func server(
        _ router: Router<WebContext>, _ configuration: HTTP1Channel.Configuration, most connections: Int, logger: Logger,
        running: @escaping @Sendable () -> Void
    ) throws -> any ServiceLifecycle.Service {
        let responder = router.buildResponder()
        let now = parts.surroundings.now
        return try HTTPServerBuilder.http1(configuration: configuration).buildServer(
            configuration: ServerConfiguration(
                address: address.bound, availableConnectionsDelegate: .maximum(connections, logger: logger)),
            eventLoopGroup: EventLoopGroupProvider.singleton.eventLoopGroup, logger: logger
        ) { request, writer, channel in
            let context = WebContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
            var response = try await responder.respond(to: request, context: context)
            response.headers[.date] = HTTPDate.text(now().wall)
            do { try await writer.write(response: response.head, body: response.body) } catch { throw BrokenOff() }
        } onServerRunning: { _ in
            running()
        }
    }

    /// An answer that could not be finished: no other may follow it.
    private struct BrokenOff: Error {}
}

/// A date as answers carry it (RFC 9110, section 5.6.7).
enum HTTPDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    static func text(_ date: Date) -> String {
        let parts = Calendar.gregorian(in: .gmt).dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        let (day, month) = (days[(parts.weekday ?? 1) - 1], months[(parts.month ?? 1) - 1])
        let numbers = String(format: "%02d:%02d:%02d", parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
        return "\(day), \(String(format: "%02d", parts.day ?? 1)) \(month) \(String(format: "%04d", parts.year ?? 0)) \(numbers) GMT"
    }
}
