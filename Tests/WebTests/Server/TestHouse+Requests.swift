import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Reception

/// What came back.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? { headers.first(name: name) }
    func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value { try Coding.decode(type, from: body) }

    /// The body as a JSON object; empty where it is none.
    var json: [String: Any] { (try? JSONSerialization.jsonObject(with: body) as? [String: Any]) ?? [:] }
}

extension TestHouse {
    var kiosk: String { "http://127.0.0.1:\(kioskPort)" }
    var staff: String { "http://127.0.0.1:\(staffPort)" }
    var bearer: [String: String] { ["Authorization": "Bearer \(secret)"] }
    static let html = ["Accept": "text/html"], json = ["Accept": "application/json"]

    func get(_ url: String, _ headers: [String: String] = [:]) async throws -> Reply {
        try await send(request(url, .GET, headers))
    }

    /// Posts a form, as a browser does.
    func post(_ url: String, _ form: String, _ headers: [String: String] = html) async throws -> Reply {
        try await post(url, Data(form.utf8), type: "application/x-www-form-urlencoded", headers)
    }

    func post(_ url: String, json: String, _ headers: [String: String] = json) async throws -> Reply {
        try await post(url, Data(json.utf8), type: "application/json", headers)
    }

    func post(_ url: String, _ body: Data, type: String, _ headers: [String: String]) async throws -> Reply {
        var request = request(url, .POST, headers)
        if !type.isEmpty { request.headers.add(name: "Content-Type", value: type) }
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    /// Over the hub's socket.
    func onSocket(_ path: String) -> String {
        "http+unix://\(socket.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")\(path)"
    }

    func request(_ url: String, _ method: HTTPMethod, _ headers: [String: String]) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = method
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        return request
    }

    func send(_ request: HTTPClientRequest) async throws -> Reply {
        let response = try await client.execute(request, timeout: .seconds(20))
        let body = try await response.body.collect(upTo: 8 << 20)
        return Reply(status: Int(response.status.code), headers: response.headers, body: Data(body.readableBytesView))
    }

    /// Signs in, and gives the cookie as it is sent back.
    func signIn() async throws -> [String: String] {
        let reply = try await post("\(staff)/staff", "secret=\(secret)")
        let cookie = reply.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
        return Self.html.merging(["Cookie": cookie]) { one, _ in one }
    }
}
