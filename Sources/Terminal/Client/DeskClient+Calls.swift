import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Reception

extension DeskClient {
    /// An answer larger than this is none of the hub's: 64 MB.
    static let largestAnswer = 64 << 20

    func get<Answer: Decodable>(_ path: String) async throws -> Answer {
        try decode(try await call(.GET, path, body: nil), of: path)
    }

    func post<Answer: Decodable>(_ path: String, _ body: some Encodable) async throws -> Answer {
        try decode(try await call(.POST, path, body: try Coding.encode(body)), of: path)
    }

    func post(_ path: String, _ body: some Encodable) async throws {
        _ = try await call(.POST, path, body: try Coding.encode(body))
    }

    func request(_ path: String) -> HTTPClientRequest {
        let host = socket.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return HTTPClientRequest(url: "http+unix://\(host)/api/v1/\(path)")
    }

    private func call(_ method: HTTPMethod, _ path: String, body: Data?) async throws -> Data {
        var request = request(path)
        request.method = method
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(body)
        }
        do {
            let response = try await http.execute(request, timeout: .seconds(60))
            let answer = Data(try await response.body.collect(upTo: Self.largestAnswer).readableBytesView)
            guard (200..<300).contains(response.status.code) else { throw fault(response.status.code, answer, of: path) }
            return answer
        } catch {
            throw fault(of: error)
        }
    }

    private func decode<Answer: Decodable>(_ data: Data, of path: String) throws(DeskError) -> Answer {
        do {
            return try Coding.decode(Answer.self, from: data)
        } catch {
            throw misunderstood(path, error)
        }
    }
}
