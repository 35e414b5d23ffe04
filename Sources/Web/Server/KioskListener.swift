import Hummingbird
import Reception
public import ServiceLifecycle

/// Serves the kiosks of one hub, and nothing else: `/kiosk…` and `/healthz`.
public struct KioskListener: ServiceLifecycle.Service, CustomStringConvertible {
    private let serving: Serving
    private let routes: KioskRoutes

    /// - Parameters:
    ///   - host: the address to listen on; loopback unless kiosks stand elsewhere.
    ///   - names: the names, without port, by which kiosks reach it besides those of loopback.
    public init(_ parts: ListenerParts, host: String = "127.0.0.1", port: Int, names: [String] = []) {
        serving = Serving(parts: parts, address: .port(host: host, port, names: names), mail: parts.mail)
        routes = KioskRoutes(parts: parts)
    }

    /// Serves until it is told to stop.
    /// - Throws: ``ListenerError`` where the port cannot be had.
    public func run() async throws {
        let parts = serving.parts
        let router = serving.router { request, error in
            guard let kiosk = parts.centre.kiosks.first else { return nil }
            let manner = KioskCall.manner(request.queryFields, of: kiosk, in: parts.centre)
            return parts.pages.error(Screen(kiosk, manner), error: error)
        }
        routes.add(to: router)
        try await serving.run(router, as: "kiosk")
    }

    /// As the log names it.
    public var description: String { "kiosk listener" }
}
