import HTTPTypes
import Hummingbird

/// Turns away what another site makes a browser send.
///
/// * `Host` must be a name of this listener with its port, or a foreign name has been bound to our address (DNS rebinding).
/// * A request that changes something must come from our own pages, where the browser says where it comes from: `Origin`
///   (RFC 6454, section 7) and `Sec-Fetch-Site` (W3C Fetch Metadata). Programs send neither.
struct SameOrigin: RouterMiddleware {
    typealias Context = WebContext

    /// `name:port`, in lower case.
    let hosts: Set<String>

    /// - Parameter names: besides the names of loopback, as which a listener is always known.
    init(names: [String], port: Int) {
        let all = names + ["127.0.0.1", "localhost", "[::1]"]
        hosts = Set(all.flatMap { name in
            port == 80 ? [name.lowercased(), "\(name.lowercased()):80"] : ["\(name.lowercased()):\(port)"]
        })
    }

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority?.lowercased(), hosts.contains(host) else {
            throw HTTPError(.forbidden, message: "This address is not one of Hazel's names. Use the address that Hazel printed.")
        }
        guard Self.isSafe(request.method) || comesFromUs(request, host: host) else {
            throw HTTPError(.forbidden, message: "This request was sent by another site, and Hazel did nothing.")
        }
        return try await next(request, context)
    }

    private func comesFromUs(_ request: Request, host: String) -> Bool {
        if let origin = request.headers[.origin], origin.lowercased() != "http://\(host)" { return false }
        if let site = request.headers[Self.site], site != "same-origin", site != "none" { return false }
        return true
    }

    private static func isSafe(_ method: HTTPRequest.Method) -> Bool { method == .get || method == .head }

    private static let site = HTTPField.Name("Sec-Fetch-Site")!
}
