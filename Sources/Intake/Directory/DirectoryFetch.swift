import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Gets documents by HTTP, within the limits.
struct DirectoryFetch: Sendable {
    struct Answer: Sendable {
        var status: Int
        var body: Data
        var mark: DirectoryMark
        var location: String?
        /// Seconds that the server wants to be left alone.
        var wait: Int?
    }

    private let client: HTTPClient
    private let limits: DirectoryLimits
    private let pause: @Sendable (Duration) async throws -> Void

    /// Opens a client for the work, and closes it whatever comes.
    static func with<Result: Sendable>(
        limits: DirectoryLimits, pause: @escaping @Sendable (Duration) async throws -> Void,
        _ work: @Sendable (DirectoryFetch) async throws -> Result
    ) async throws -> Result {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: amount(limits.connect), read: amount(limits.request)))
        configuration.httpVersion = .http1Only
        // A refused connection is tried again by the rule of this type, and not until the time is up.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(configuration: configuration)
        do {
            let result = try await work(DirectoryFetch(client: client, limits: limits, pause: pause))
            try await client.shutdown()
            return result
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    /// A document of at most `limit` bytes. Redirections are followed to `http` and `https` only, and never from the second
    /// to the first; answers that ask for patience get it.
    func get(_ address: String, limit: Int, mark: DirectoryMark? = nil) async throws -> Answer {
        var (address, redirects, tries) = (address, 0, 0)
        while true {
            do {
                let answer = try await once(address, limit: limit, mark: mark)
                if let next = try redirection(answer, from: address) {
                    redirects += 1
                    guard redirects <= limits.redirects else { throw DirectoryTrouble(address, "redirects too often") }
                    address = next
                } else if [429, 502, 503, 504].contains(answer.status), tries < limits.retries {
                    tries += 1
                    try await pause(min(.seconds(answer.wait ?? 1 << tries), limits.patience))
                } else {
                    return answer
                }
            } catch let trouble as DirectoryTrouble where trouble.passing && tries < limits.retries {
                tries += 1
                try await pause(min(.seconds(1 << tries), limits.patience))
            }
        }
    }

    private func once(_ address: String, limit: Int, mark: DirectoryMark?) async throws -> Answer {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "User-Agent", value: "Hazel")
        if let etag = mark?.etag { request.headers.add(name: "If-None-Match", value: etag) }
        if let date = mark?.lastModified { request.headers.add(name: "If-Modified-Since", value: date) }
        let end = ContinuousClock.now + limits.request
        do {
            let response = try await client.execute(request, timeout: Self.amount(limits.request))
            return Answer(
                status: Int(response.status.code), body: try await body(of: response, limit: limit, end: end, address),
                mark: DirectoryMark(etag: response.headers.first(name: "ETag"), lastModified: response.headers.first(name: "Last-Modified")),
                location: response.headers.first(name: "Location"), wait: response.headers.first(name: "Retry-After").flatMap(Self.seconds))
        } catch let trouble as DirectoryTrouble {
            throw trouble
        } catch {
            throw DirectoryTrouble(address, "cannot be reached", passing: true)
        }
    }

    private func body(of response: HTTPClientResponse, limit: Int, end: ContinuousClock.Instant, _ address: String) async throws -> Data {
        var data = Data()
        for try await piece in response.body {
            guard data.count + piece.readableBytes <= limit else { throw DirectoryTrouble(address, "is larger than \(limit) bytes") }
            guard ContinuousClock.now < end else { throw DirectoryTrouble(address, "takes too long") }
            data.append(contentsOf: piece.readableBytesView)
        }
        return data
    }

    private func redirection(_ answer: Answer, from address: String) throws -> String? {
        guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.location else { return nil }
        guard let from = URL(string: address), let to = URL(string: location, relativeTo: from)?.absoluteURL,
              let scheme = to.scheme?.lowercased(), scheme == "https" || scheme == "http" && from.scheme?.lowercased() == "http" else {
            throw DirectoryTrouble(address, "redirects to an address that is not followed")
        }
        return to.absoluteString
    }

    /// Seconds, and no date: RFC 9110 section 10.2.3 allows both, and feeds that throttle send the first.
    private static func seconds(_ text: String) -> Int? { Int(text).flatMap { (0...86_400).contains($0) ? $0 : nil } }

    private static func amount(_ duration: Duration) -> TimeAmount {
        .nanoseconds(duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
    }
}
