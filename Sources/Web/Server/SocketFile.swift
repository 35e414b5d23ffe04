import Foundation

/// The file of a Unix socket: what is left of a hub that was killed is removed, what a living hub answers on is not.
struct SocketFile: Sendable {
    let path: String
    var group: String?

    /// Makes way for a new socket.
    /// - Throws: ``ListenerError`` where somebody answers, something else stands there, or the path is too long.
    func clear() throws {
        guard path.utf8.count < Self.longestPath else { throw refusal("the path is longer than \(Self.longestPath - 1) bytes") }
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        guard attributes[.type] as? FileAttributeType == .typeSocket else { throw refusal("something else than a socket stands there") }
        guard !answers else { throw refusal("another hub answers there") }
        guard unlink(path) == 0 || errno == ENOENT else { throw refusal(String(cString: strerror(errno))) }
    }

    /// Lets the owner and the group speak to the hub. Until then only the owner may: a new socket is writable for nobody else,
    /// unless the process has a umask that nobody has.
    func open(to group: gid_t?) {
        if let group { chown(path, uid_t.max, group) }
        chmod(path, 0o660)
    }

    /// The group's number; `nil` where none is named.
    /// - Throws: ``ListenerError`` where there is no such group: then nobody would get in, and nobody would know why.
    func groupID() throws -> gid_t? {
        guard let group else { return nil }
        guard let entry = getgrnam(group) else { throw refusal("there is no group “\(group)”") }
        return entry.pointee.gr_gid
    }

    func remove() { unlink(path) }

    private var answers: Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    private func refusal(_ cause: String) -> ListenerError { ListenerError(address: path, cause: cause) }

    /// `sizeof sun_path` on Linux, with the zero at the end (unix(7)).
    private static let longestPath = 108
}
