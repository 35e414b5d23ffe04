import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Reception

extension Response {
    static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        make(ByteBuffer(string: html), "text/html; charset=utf-8", status)
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        make(ByteBuffer(string: text + "\n"), "text/plain; charset=utf-8", status)
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        make(ByteBuffer(bytes: try Coding.encode(value)), "application/json", status)
    }

    static func nothing() -> Response { Response(status: .noContent) }

    /// On to a page, by GET (RFC 9110, section 15.4.4).
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    static func make(_ body: ByteBuffer, _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: body))
    }
}

extension DeskError {
    /// The status with which the error is answered.
    var status: HTTPResponse.Status {
        switch code {
        case .storeNotWritable: .serviceUnavailable
        case .notFound: .notFound
        case .conflict: .conflict
        case .invalid: .badRequest
        case .unreachable: .badGateway
        }
    }
}
