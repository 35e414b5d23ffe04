import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Reception

extension Request {
    /// The whole body.
    /// - Parameter limit: the most bytes that are taken.
    /// - Throws: ``TooLarge`` beyond the limit; ``Interrupted`` where the connection breaks.
    func data(upTo limit: Int) async throws -> Data {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw TooLarge() }
        var data = Data(), parts = body.makeAsyncIterator()
        while let part = try await parts.nextOrInterrupted() {
            guard data.count + part.readableBytes <= limit else { throw TooLarge() }
            data.append(contentsOf: part.readableBytesView)
        }
        return data
    }

    /// The fields of a posted form or JSON object; of any other request, those of its query.
    func fields(upTo limit: Int) async throws -> Fields {
        guard method == .post else { return queryFields }
        let data = try await data(upTo: limit)
        guard isJSON else { return Fields(urlEncoded: data) }
        guard let fields = Fields(json: data) else {
            throw DeskError(.invalid, cause: "the body is not a JSON object of texts and numbers")
        }
        return fields
    }

    var queryFields: Fields { Fields(urlEncoded: (uri.query ?? "").utf8) }

    /// Whether the body is said to be JSON.
    var isJSON: Bool { mediaType == "application/json" }

    /// The type of the body without its parameters, in lower case; `nil` where none is named.
    var mediaType: String? {
        headers[.contentType]?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// Whether the client wants JSON rather than a page: it names `application/json` and not `text/html`.
    var prefersJSON: Bool { accepts("application/json") && !prefersPage }

    /// Whether the client asks for a page, as browsers do when they navigate.
    var prefersPage: Bool { accepts("text/html") }

    private func accepts(_ type: String) -> Bool { headers[.accept]?.lowercased().contains(type) ?? false }
}

/// A body that is longer than its route takes.
struct TooLarge: Error {}

extension RequestBody.AsyncIterator {
    fileprivate mutating func nextOrInterrupted() async throws -> ByteBuffer? {
        do { return try await next() } catch { throw Interrupted(cause: error) }
    }
}
