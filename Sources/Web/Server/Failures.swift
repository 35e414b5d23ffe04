import HTTPTypes
import Hummingbird
import Logging
import Reception

/// What is answered where a step or the desk threw. Nothing of the request, and nothing that an error has picked up from it,
/// reaches the log or the answer: an error of the desk gives its code and cause, any other the name of its type.
struct Failures: RouterMiddleware {
    typealias Context = WebContext

    let logger: Logger
    /// A page for an error; `nil` where the listener has none.
    let page: @Sendable (Request, DeskError) -> String?

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            return try answer(request, error)
        } catch is TooLarge {
            let error = DeskError(.invalid, cause: "the request is longer than this address takes")
            return try answer(request, error, .contentTooLarge)
        } catch let error as Interrupted {
            throw error.cause
        } catch {
            let error = logger.desk(error, route: context.endpointPath)
            return try answer(request, error, error.status)
        }
    }

    private func answer(_ request: Request, _ error: DeskError, _ status: HTTPResponse.Status) throws -> Response {
        guard request.prefersPage, let html = page(request, error) else { return try .json(error, status: status) }
        return .page(html, status: status)
    }

    private func answer(_ request: Request, _ error: HTTPError) throws -> Response {
        var response = Response.text(error.body ?? error.status.reasonPhrase, status: error.status)
        response.headers.append(contentsOf: error.headers)
        return response
    }
}

/// The connection broke while a body was read: there is nobody left to answer.
struct Interrupted: Error { var cause: any Error }

extension Logger {
    /// Whatever was thrown, as an error of the desk, written to the log at its level.
    func desk(_ error: any Error, route: String?) -> DeskError {
        let known = error as? DeskError ?? DeskError(.unreachable, cause: "an unexpected \(type(of: error))")
        log(level: known.logLevel, "the desk could not do it", metadata: [
            "code": "\(known.code.rawValue)", "cause": "\(known.cause)", "route": "\(route ?? "none")",
        ])
        return known
    }
}

extension DeskError {
    fileprivate var logLevel: Logger.Level {
        switch level {
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        case .critical: .critical
        }
    }
}
