import Hummingbird

/// Where a listener listens.
enum ListenerAddress: Sendable, CustomStringConvertible {
    /// - Parameter names: the names as which it is known besides those of loopback.
    case port(host: String, Int, names: [String])
    case socket(path: String)

    var bound: BindAddress {
        switch self {
        case .port(let host, let port, _): .hostname(host, port: port)
        case .socket(let path): .unixDomainSocket(path: path)
        }
    }

    var description: String {
        switch self {
        case .port(let host, let port, _): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .socket(let path): path
        }
    }
}

/// A listener cannot listen.
public struct ListenerError: Error, Sendable, CustomStringConvertible {
    /// `127.0.0.1:8080`, or a path.
    public var address: String
    /// What the system has against it.
    public var cause: String

    /// A sentence for the operator.
    public var description: String { "cannot listen on \(address): \(cause)" }
}
