import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Reception

@testable import hazel

extension TestHub {
    static let html = ["Accept": "text/html"], json = ["Accept": "application/json"]
    static let bearer = ["Accept": "application/json", "Authorization": "Bearer \(secret)"]

    func kiosk(_ path: String) -> String { "http://127.0.0.1:\(configuration.listen.kiosk.port)\(path)" }
    func staff(_ path: String) -> String { "http://127.0.0.1:\(configuration.listen.staff.port)\(path)" }
    func api(_ path: String) -> String { staff("/api/v1\(path)") }

    /// An address on the hub's socket.
    func onSocket(_ path: String) -> String {
        "http+unix://\(configuration.socket.path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")/api/v1\(path)"
    }

    func get(_ url: String, _ headers: [String: String] = html) async throws -> Answer { try await send(request(url, .GET, headers)) }

    /// Posts a form, as a browser does.
    func post(_ url: String, form: [(String, String)], _ headers: [String: String] = html) async throws -> Answer {
        let text = form.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
        return try await post(url, Data(text.utf8), "application/x-www-form-urlencoded", headers)
    }

    func post(_ url: String, json body: some Encodable, _ headers: [String: String] = bearer) async throws -> Answer {
        try await post(url, try Coding.encode(body), "application/json", headers)
    }

    private func post(_ url: String, _ body: Data, _ type: String, _ headers: [String: String]) async throws -> Answer {
        var request = request(url, .POST, headers)
        request.headers.add(name: "Content-Type", value: type)
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    func request(_ url: String, _ method: HTTPMethod, _ headers: [String: String]) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = method
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        return request
    }

    func send(_ request: HTTPClientRequest) async throws -> Answer {
        let response = try await http.execute(request, timeout: .seconds(60))
        let body = try await response.body.collect(upTo: 16 << 20)
        return Answer(status: Int(response.status.code), headers: response.headers, body: Data(body.readableBytesView))
    }

    /// Signs in at the staff pages; gives the headers of whoever has.
    func signIn() async throws -> [String: String] {
        let answer = try await post(staff("/staff"), form: [("secret", Self.secret)])
        let cookie = answer.headers.first(name: "Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
        return Self.html.merging(["Cookie": cookie]) { one, _ in one }
    }
}
