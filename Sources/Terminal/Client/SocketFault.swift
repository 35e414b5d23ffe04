import Foundation
import Reception

/// Why nothing answers at a socket, found out by trying it once more by hand: the HTTP library does not say.
enum SocketFault: Equatable {
    case missing, refused, forbidden, tooLong
    case other(String)

    /// A path in `sockaddr_un` has at most 107 bytes on Linux (unix(7): 108 with the closing zero).
    static let longestPath = 107

    /// The fault of a socket, or `nil` where something answers now.
    static func probe(_ path: String) -> SocketFault? {
        guard path.utf8.count <= longestPath else { return .tooLong }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return SocketFault(errno) }
        defer { close(descriptor) }
        return connects(descriptor, to: path) ? nil : SocketFault(errno)
    }

    init(_ number: Int32) {
        switch number {
        case ENOENT, ENOTDIR: self = .missing
        case ECONNREFUSED, ENOTSOCK, EPROTOTYPE: self = .refused
        case EACCES, EPERM: self = .forbidden
        default: self = .other(String(cString: strerror(number)))
        }
    }

    /// What happened and what to do, in one sentence for the operator.
    func cause(at path: String) -> String {
        switch self {
        case .missing: "there is no socket at \(path): is `hazel serve` running?"
        case .refused: "no hub answers at \(path): is `hazel serve` running?"
        case .forbidden: "you may not use \(path): ask for your user to be added to the group of the socket, then sign in again"
        case .tooLong: "the path of the socket is too long: at most \(Self.longestPath) bytes are possible"
        case .other(let reason): "no hub answers at \(path): \(reason)"
        }
    }

    private static func connects(_ descriptor: Int32, to path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}
