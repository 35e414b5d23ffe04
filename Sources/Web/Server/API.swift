import Foundation
import Hummingbird
import Reception

/// The JSON interface, as the staff listener and the hub's socket serve it.
struct API: Sendable {
    let desk: any FrontDesk
    let centre: Centre
    let events: EventStream
    var check: @Sendable () -> CheckReport? = { nil }
    /// The simulated board, where there is one.
    var board: BoardFeed?

    /// 1 MB for what a program says at once.
    static let longestBody = 1_048_576
    /// 8 MB for a batch of the book.
    static let longestBatch = 8 * 1_048_576

    func add(to router: some RouterMethods<WebContext>) {
        for route in served {
            router.on(RouterPath(APIRoute.base + route.path), method: route.method) { request, context in
                try await route.handle(self, request, context)
            }
        }
    }

    func check(_ kiosk: Kiosk.ID) throws {
        guard centre.kiosk(kiosk) != nil else { throw DeskError(.notFound, cause: "the centre has no such kiosk") }
    }
}

extension Request {
    /// The body as a value.
    /// - Throws: ``DeskError`` that names the field which is missing or wrong, and never what stands in it.
    func decoded<Value: Decodable>(_ type: Value.Type, upTo limit: Int) async throws -> Value {
        if let type = mediaType, type != "application/json" {
            throw HTTPError(.unsupportedMediaType, message: "The body must be application/json.")
        }
        do {
            return try Coding.decode(type, from: try await data(upTo: limit))
        } catch let error as DecodingError {
            throw DeskError(.invalid, cause: error.withoutValues)
        }
    }
}

extension DecodingError {
    /// What is wrong and where. A description of Foundation's may quote the value; this one never does.
    fileprivate var withoutValues: String {
        switch self {
        case .keyNotFound(let key, let context): "the field \(Self.path(context.codingPath + [key])) is missing"
        case .valueNotFound(_, let context): "the field \(Self.path(context.codingPath)) is null"
        case .typeMismatch(let type, let context): "the field \(Self.path(context.codingPath)) is not \(Self.name(type))"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "the body is not JSON"
        case .dataCorrupted(let context): "the field \(Self.path(context.codingPath)) has a value that is not known"
        @unknown default: "the body does not fit"
        }
    }

    /// Only names of ours are written: a key of a dictionary would be the client's own text.
    private static func path(_ keys: [any CodingKey]) -> String {
        let names = keys.prefix(8).map { $0.intValue.map(String.init) ?? $0.stringValue }
        return names.filter { $0 != "_0" }.joined(separator: ".")
    }

    private static func name(_ type: Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int.Type, is Double.Type, is Int64.Type: "a number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        default: "of the right form"
        }
    }
}
