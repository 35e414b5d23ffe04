import HTTPTypes

/// The description of the JSON interface (OpenAPI Specification 3.1.0), made from the table of its routes.
struct APIDescription: Encodable, Sendable {
    let openapi = "3.1.0"
    let info = Info()
    let servers = [Server()]
    let paths: [String: [String: Operation]]
    let components = Components()
    /// On the staff listener; the hub's socket asks for nothing.
    let security: [[String: [String]]] = [["secret": []], ["session": []], [:]]

    init(routes: [APIRoute]) {
        paths = routes.reduce(into: [:]) { paths, route in
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = Operation(route)
        }
    }

    struct Info: Encodable, Sendable {
        let title = "Hazel"
        let version = "1"
        let description = """
            Reception of a family centre. The moment of a request is the hub's own. An error is a DeskError; a refusal is an \
            answer like any other.
            """
    }

    struct Server: Encodable, Sendable { let url = APIRoute.base }

    struct Components: Encodable, Sendable {
        let schemas = Schema.desk.merging(Schema.book) { one, _ in one }.merging(Schema.simulator) { one, _ in one }
        let securitySchemes = [
            "secret": ["type": "http", "scheme": "bearer"],
            "session": ["type": "apiKey", "in": "cookie", "name": StaffDoor.cookie],
        ]
    }

    struct Operation: Encodable, Sendable {
        let summary: String
        let requestBody: Body?
        let responses: [String: Reply]

        init(_ route: APIRoute) {
            summary = route.summary
            requestBody = route.takes.map { Body(content: ["application/json": Media(schema: $0)]) }
            let error = Reply(description: "a DeskError", content: ["application/json": Media(schema: .reference("DeskError"))])
            responses = Self.success(route.gives).merging(["default": error]) { one, _ in one }
        }

        private static func success(_ answer: APIRoute.Answer) -> [String: Reply] {
            switch answer {
            case .nothing: ["204": Reply(description: "done", content: nil)]
            case .json(let schema): ["200": Reply(description: "done", content: ["application/json": Media(schema: schema)])]
            case .events:
                ["200": Reply(
                    description: "server-sent events: `id` is the position, `event` is `change`",
                    content: ["text/event-stream": Media(schema: .text)])]
            }
        }
    }

    struct Body: Encodable, Sendable {
        var required = true
        let content: [String: Media]
    }

    struct Reply: Encodable, Sendable {
        let description: String
        let content: [String: Media]?
    }

    struct Media: Encodable, Sendable { let schema: Schema }
}
