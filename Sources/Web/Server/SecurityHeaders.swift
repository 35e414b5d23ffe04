import HTTPTypes
import Hummingbird

/// The headers that every answer has.
///
/// * Content Security Policy Level 3: everything from this listener alone, nothing inline, nowhere in a frame.
/// * `Referrer-Policy: same-origin`, and not `no-referrer`: with that, a browser sends `Origin: null` with the page's own forms
///   (Fetch Standard, "append a request `Origin` header"), which ``SameOrigin`` could not tell from another site's. Addresses of
///   Hazel hold nothing personal, so that a page of Hazel may know the one before it.
/// * `Cache-Control: no-store`, but for the embedded files, which say their own.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fixed where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    private static let fixed: [(HTTPField.Name, String)] = [
        (HTTPField.Name("Content-Security-Policy")!,
         "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"),
        (.cacheControl, "no-store"),
        (HTTPField.Name("Referrer-Policy")!, "same-origin"),
        (HTTPField.Name("X-Content-Type-Options")!, "nosniff"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
        (HTTPField.Name("Permissions-Policy")!, "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
}
