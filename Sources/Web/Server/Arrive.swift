import Hummingbird
import Logging
import Reception

/// The outermost step: takes the time of the request when its head arrives, and writes one line of log when it is answered.
///
/// The line holds the route's pattern (`/kiosk/{id}/scan`), never the address itself, a query, a header or a body.
struct Arrive: RouterMiddleware {
    typealias Context = WebContext

    let now: @Sendable () -> Moment
    let logger: Logger

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.moment = now()
        let response = try await next(request, context)
        logger.debug("answered", metadata: [
            "method": "\(Self.known(request.method))", "route": "\(context.endpointPath ?? "none")",
            "status": "\(response.status.code)", "milliseconds": "\(context.moment.milliseconds(until: now()))",
        ])
        return response
    }

    /// A method is text that the client chose; only the usual ones are written.
    private static func known(_ method: HTTPRequest.Method) -> String {
        let usual: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
        return usual.contains(method) ? method.rawValue : "other"
    }
}

extension Moment {
    /// Milliseconds of the same boot from here to another moment.
    func milliseconds(until other: Moment) -> Int64 {
        other.boottime.subtractingReportingOverflow(boottime).partialValue / 1_000_000
    }
}
