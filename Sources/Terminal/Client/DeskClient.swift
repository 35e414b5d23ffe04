import AsyncHTTPClient
import Foundation
import NIOCore
import Reception

/// The desk of a hub on this machine, over its Unix socket: the same calls, answered by the hub's JSON interface.
///
/// The socket needs no secret: who may open it is decided by its group. Whoever makes a client shuts it down, or uses
/// ``with(socket:_:)``, which does both.
public struct DeskClient: Sendable {
    let socket: String
    let http: HTTPClient
    let pause: @Sendable (Duration) async throws -> Void

    /// A hub that says nothing for so long is lost; it sends a comment every 15 seconds.
    static let silence = Duration.seconds(40)

    /// - Parameter socket: the path of the hub's socket, such as `/run/hazel/hazel.sock`. Nothing is opened yet.
    public init(socket: String) {
        self.init(socket: socket) { try await Task.sleep(for: $0) }
    }

    /// - Parameter pause: waits before a lost hub is tried again; handed in, so that tests need not wait.
    init(socket: String, pause: @escaping @Sendable (Duration) async throws -> Void) {
        (self.socket, self.pause) = (socket, pause)
        http = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: Self.configuration)
    }

    /// Ends all connections. The client is of no use afterwards.
    public func shutDown() async {
        try? await http.shutdown()
    }

    /// Hands a client to `work`, and shuts it down afterwards.
    public static func with<Result>(socket: String, _ work: (DeskClient) async throws -> Result) async throws -> Result {
        let client = DeskClient(socket: socket)
        do {
            let result = try await work(client)
            await client.shutDown()
            return result
        } catch {
            await client.shutDown()
            throw error
        }
    }

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: .seconds(silence.components.seconds)))
        // A lost hub is to be reported now, and not after a minute of silent trying.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        return configuration
    }
}
