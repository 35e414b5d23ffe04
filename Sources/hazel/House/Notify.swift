import Foundation

/// Tells the system's service manager how the hub is: sd_notify(3). Without a manager that asks for it, nothing is told.
struct Notify: Sendable {
    /// Where the manager listens: a path, or after `@` a name in the abstract namespace.
    private let socket: String?
    /// How often the manager wants to hear that the hub works; `nil` where it does not.
    let watchdog: Duration?

    /// - Parameter environment: that of the process.
    init(environment: [String: String] = ProcessInfo.processInfo.environment, process: Int32 = getpid()) {
        socket = environment["NOTIFY_SOCKET"].flatMap { ["/", "@"].contains($0.first) ? $0 : nil }
        let isMeant = environment["WATCHDOG_PID"].map { Int32($0) == process } ?? true
        let span = environment["WATCHDOG_USEC"].flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
        watchdog = isMeant ? span.map { Duration.microseconds($0) } : nil
    }

    /// All doors are open.
    func ready() { send("READY=1") }
    /// One line for whoever asks how the service is.
    func status(_ text: String) { send("STATUS=\(text.filter { !$0.isNewline })") }
    func stopping() { send("STOPPING=1") }
    /// The hub works: said more often than the watchdog wants to hear it.
    func works() { send("WATCHDOG=1") }

    /// A manager that does not listen must not hold the hub up: what it cannot take at once is lost.
    private func send(_ text: String) {
        guard let socket, var address = Self.address(socket) else { return }
        let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + socket.utf8.count)
        let bytes = Array(text.utf8)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, length)
            }
        }
    }

    /// `nil` where the name is longer than a socket's may be: `sun_path` has 108 bytes (unix(7)). An abstract name begins with a zero.
    private static func address(_ name: String) -> sockaddr_un? {
        guard (2..<108).contains(name.utf8.count) else { return nil }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { path in
            path.copyBytes(from: name.utf8)
            if name.first == "@" { path[0] = 0 }
        }
        return address
    }
}
