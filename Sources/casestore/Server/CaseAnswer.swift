import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Reception

/// What a hub is answered: JSON, and the header by which it knows that this is a case store.
enum CaseAnswer {
    static let store = HTTPField.Name("hazel-case-store")
    static let version = HTTPField.Name("hazel-protocol")

    /// The versions of the protocol that are spoken.
    static let versions = 1...2

    static func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok, version: Int? = nil) throws -> Response {
        var response = Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Coding.encode(value))))
        if let store { response.headers[store] = "1" }
        if let name = Self.version, let version { response.headers[name] = "\(version)" }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    struct Complaint: Codable { var code, sentence: String }

    /// An error as the hub reads it. The cause is a sentence that names no family.
    static func error(_ error: CaseStoreError) throws -> Response {
        var response = try json(Complaint(code: error.reason.rawValue, sentence: error.cause), status(of: error.reason))
        let wait = error.retryAfter ?? (error.reason == .unable ? 30 : error.reason == .busy ? 5 : nil)
        if let wait { response.headers[.retryAfter] = "\(Int(wait.rounded(.up)))" }
        if error.reason == .version, let name = version { response.headers[name] = "\(versions.upperBound)" }
        return response
    }

    private static func status(of reason: CaseStoreError.Reason) -> HTTPResponse.Status {
        switch reason {
        case .unreachable, .unable: .serviceUnavailable
        case .busy: .tooManyRequests
        case .unreadable: .unprocessableContent
        case .tooLarge: .contentTooLarge
        case .notAllowed: .forbidden
        case .version: HTTPResponse.Status(code: 426, reasonPhrase: "Upgrade Required")
        }
    }

    /// The version in which a hub speaks.
    static func version(of request: Request) throws -> Int {
        let said = version.flatMap { request.headers[$0] }
        guard let spoken = said.flatMap({ Int($0) }), versions.contains(spoken) else {
            throw CaseStoreError(
                .version, cause: "The case store speaks the protocol's versions 1 and 2, and not \(said?.prefix(20) ?? "one that is not named").")
        }
        return spoken
    }
}
