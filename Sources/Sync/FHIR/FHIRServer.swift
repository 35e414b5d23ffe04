import AsyncHTTPClient
public import Foundation
import NIOCore
import NIOHTTP1
import Reception

/// A FHIR server's address, and one bundle sent there.
public struct FHIRServer: Sendable {
    private let base: URL
    private let token: String?
    private let client: HTTPClient
    private static let media = "application/fhir+json; fhirVersion=4.0"
    /// So much of an answer is read at most, in bytes.
    private static let longestAnswer = 4 << 20

    /// - Parameters:
    ///   - base: the address that a batch is posted to.
    ///   - token: sent as `Authorization: Bearer`; from a credential.
    public init(base: URL, token: String?) {
        (self.base, self.token) = (base, token)
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10), read: .seconds(30)))
        // When it is tried again is decided by one rule, and that is not the client's.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(configuration: configuration)
    }

    /// Closes its connections; called once, when nothing is sent any more.
    public func shutdown() async { try? await client.shutdown() }

    /// - Throws: ``CaseStoreError``; then it is not known what was taken, and all of it is sent again.
    func send(_ bundle: FHIRBundle) async throws -> [FHIRAnswer.Response] {
        var request = HTTPClientRequest(url: base.absoluteString)
        request.method = .POST
        request.headers = ["content-type": Self.media, "accept": Self.media, "prefer": "return=minimal"]
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        request.body = .bytes(ByteBuffer(bytes: try Coding.encode(bundle)))
        let (status, headers, body) = try await answer(to: request)
        guard status == 200 else {
            throw CaseStoreError(.init(status: status), cause: "the FHIR server answered \(status)", retryAfter: CaseStoreAnswer.retryAfter(headers))
        }
        guard let answer = try? JSONDecoder().decode(FHIRAnswer.self, from: body), answer.resourceType == "Bundle" else {
            throw CaseStoreError(.unreachable, cause: "something answered 200, but not with a bundle: is a page to sign in in between?")
        }
        return (answer.entry ?? []).compactMap(\.response)
    }

    private func answer(to request: HTTPClientRequest) async throws -> (Int, HTTPHeaders, Data) {
        do {
            let response = try await client.execute(request, timeout: .seconds(60))
            let body = try await response.body.collect(upTo: Self.longestAnswer)
            return (Int(response.status.code), response.headers, Data(body.readableBytesView))
        } catch {
            throw CaseStoreError(.unreachable, cause: "the FHIR server cannot be reached: \(type(of: error))")
        }
    }
}
