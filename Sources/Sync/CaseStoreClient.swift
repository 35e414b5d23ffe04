import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
public import Reception

/// The case store over HTTPS, with the hub's own certificate.
public struct CaseStoreClient: CaseStore {
    private let client: HTTPClient
    private let address: CaseStoreAddress

    /// So much of an answer is read at most.
    static let longestAnswer = 8 << 20

    /// - Throws: ``CaseStoreError`` `not-allowed` where the certificate or the key cannot be read.
    public init(_ address: CaseStoreAddress) throws {
        self.address = address
        let timeouts = address.timeouts
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: try CaseStoreTLS.configuration(address), redirectConfiguration: .disallow,
            timeout: .init(connect: .milliseconds(timeouts.connect), read: .milliseconds(timeouts.silence)))
        configuration.httpVersion = .http1Only
        // When it is tried again is decided by one rule, and that is not the client's.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(configuration: configuration)
    }

    /// Closes its connections; called once, when nothing is asked any more.
    public func shutdown() async { try? await client.shutdown() }

    public func take(_ changes: [SentChange]) async throws -> Verdict {
        var request = HTTPClientRequest(url: address.path("changes"))
        request.method = .POST
        request.headers = ["content-type": "application/x-ndjson", "content-encoding": "gzip"]
        request.body = .bytes(ByteBuffer(bytes: try Gzip.packed(try ChangeLines.encoded(changes))))
        return try await answer(to: request)
    }

    public func book(after cursor: String?, limit: Int) async throws -> BookPage {
        var query = URLComponents()
        query.queryItems = [URLQueryItem(name: "limit", value: "\(limit)")] + (cursor.map { [URLQueryItem(name: "after", value: $0)] } ?? [])
        return try await answer(to: HTTPClientRequest(url: address.path("book") + "?" + (query.percentEncodedQuery ?? "")))
    }

    /// A question in JSON, at a path of the case store.
    func ask<Value: Decodable>(_ path: String, _ question: some Encodable) async throws -> Value {
        var request = HTTPClientRequest(url: address.root + path)
        request.method = .POST
        request.headers = ["content-type": "application/json"]
        request.body = .bytes(ByteBuffer(bytes: try Coding.encode(question)))
        return try await answer(to: request)
    }

    private func answer<Value: Decodable>(to request: HTTPClientRequest) async throws -> Value {
        var request = request
        request.headers.add(name: "hazel-protocol", value: "\(CaseStoreAnswer.protocols.upperBound)")
        request.headers.add(name: "accept", value: "application/json")
        request.headers.add(name: "user-agent", value: "Hazel")
        do {
            let response = try await client.execute(request, timeout: .milliseconds(address.timeouts.whole))
            let body = try await response.body.collect(upTo: Self.longestAnswer)
            return try CaseStoreAnswer(status: Int(response.status.code), headers: response.headers, body: Data(body.readableBytesView)).value()
        } catch let error as CaseStoreError {
            throw error
        } catch {
            throw CaseStoreTLS.trouble(error)
        }
    }
}
