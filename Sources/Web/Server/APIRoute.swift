import HTTPTypes
import Hummingbird

/// One route of the JSON interface. The same table makes the routes and their description, so that neither knows what the other
/// does not.
struct APIRoute: Sendable {
    let method: HTTPRequest.Method
    /// Below `/api/v1`.
    let path: String
    let summary: String
    /// What the body must be; `nil` where there is none.
    let takes: Schema?
    let gives: Answer
    let handle: @Sendable (API, Request, WebContext) async throws -> Response

    enum Answer: Sendable {
        case nothing
        case json(Schema)
        case events
    }

    static let base = "/api/v1"

    static func get(
        _ path: String, _ summary: String, gives: Answer,
        _ handle: @escaping @Sendable (API, Request, WebContext) async throws -> Response
    ) -> APIRoute {
        APIRoute(method: .get, path: path, summary: summary, takes: nil, gives: gives, handle: handle)
    }

    /// A route that takes one value and gives one.
    static func post<Body: Decodable & SendableMetatype, Result: Encodable & SendableMetatype>(
        _ path: String, _ summary: String, takes: Schema, gives: Schema, upTo limit: Int = API.longestBody,
        _ handle: @escaping @Sendable (API, Body, WebContext) async throws -> Result
    ) -> APIRoute {
        APIRoute(method: .post, path: path, summary: summary, takes: takes, gives: .json(gives)) { api, request, context in
            try .json(try await handle(api, try await request.decoded(Body.self, upTo: limit), context))
        }
    }

    /// A route that takes one value and is done.
    static func post<Body: Decodable & SendableMetatype>(
        _ path: String, _ summary: String, takes: Schema,
        _ handle: @escaping @Sendable (API, Body, WebContext) async throws -> Void
    ) -> APIRoute {
        APIRoute(method: .post, path: path, summary: summary, takes: takes, gives: .nothing) { api, request, context in
            try await handle(api, try await request.decoded(Body.self, upTo: API.longestBody), context)
            return .nothing()
        }
    }
}
