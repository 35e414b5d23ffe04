import Foundation
import Synchronization

/// A line between a hub and the case store, on which the answers can be made to go astray.
final class MutedLine: Sendable {
    let port: Int
    private let target: Int
    private let listener: Int32
    private let muted = Mutex(false)

    init(to target: Int) throws {
        (self.target, port) = (target, Ports.next())
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
        guard Self.with(port, { bind(listener, $0, $1) }) == 0, listen(listener, 8) == 0 else { throw Program.Ended(text: "port \(port)") }
        Thread.detachNewThread { [self] in while case let end = accept(listener, nil, nil), end >= 0 { join(end) } }
    }

    deinit { close(listener) }

    /// From now on nothing comes back.
    func mute() { muted.withLock { $0 = true } }

    private func join(_ near: Int32) {
        let far = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard Self.with(target, { connect(far, $0, $1) }) == 0 else {
            close(near)
            return
        }
        Thread.detachNewThread { Self.carry(near, far) { false } }
        Thread.detachNewThread { [self] in Self.carry(far, near) { muted.withLock { $0 } } }
    }

    /// Carries bytes one way until one end is closed.
    private static func carry(_ from: Int32, _ to: Int32, muted: () -> Bool) {
        var bytes = [UInt8](repeating: 0, count: 16_384)
        while case let count = read(from, &bytes, bytes.count), count > 0 {
            if muted() { continue }
            guard send(to, bytes, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        shutdown(to, Int32(SHUT_RDWR))
        shutdown(from, Int32(SHUT_RDWR))
    }

    private static func with(_ port: Int, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        (address.sin_family, address.sin_port) = (sa_family_t(AF_INET), UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { work($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
