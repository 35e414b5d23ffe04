import HTTPTypes
import Hummingbird
import Reception

/// Lets through who has signed in, or brings the secret (`Authorization: Bearer`, RFC 6750, section 2.1).
struct SignedIn: RouterMiddleware {
    typealias Context = WebContext

    let door: StaffDoor

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let session = door.session(of: request, at: context.moment) {
            context.session = session
            return try await next(request, context)
        }
        if let token = Self.bearer(request) {
            try door.check(token, at: context.moment)
            return try await next(request, context)
        }
        if request.method == .get, request.prefersPage { return .seeOther(Address.staff.text) }
        throw HTTPError(
            .unauthorized, headers: [.wwwAuthenticate: "Bearer"], message: "Sign in, or send the secret as a bearer token.")
    }

    private static func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst("bearer ".count))
    }
}
