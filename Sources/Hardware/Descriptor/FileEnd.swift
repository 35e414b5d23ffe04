import Glibc

/// One end of a pipe, or an open device, closed when nobody holds it. No program inherits it unless it is handed over.
final class FileEnd {
    let number: Int32

    private init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    static func pipe() throws(SystemFault) -> (reading: FileEnd, writing: FileEnd) {
        var numbers: [Int32] = [0, 0]
        guard Glibc.pipe(&numbers) == 0 else { throw SystemFault(errno) }
        for number in numbers { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
        return (FileEnd(numbers[0]), FileEnd(numbers[1]))
    }

    /// Opens a device or a file, for this process alone.
    static func open(_ path: String, _ flags: Int32) throws(SystemFault) -> FileEnd {
        let number = Glibc.open(path, flags | O_CLOEXEC)
        guard number >= 0 else { throw SystemFault(errno) }
        return FileEnd(number)
    }

    /// A descriptor that was just made, and that nobody else closes.
    static func taking(_ number: Int32) throws(SystemFault) -> FileEnd {
        guard number >= 0 else { throw SystemFault(errno) }
        return FileEnd(number)
    }

    func beWithoutWaiting() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }
}

/// What the system says of a call that failed.
struct SystemFault: Error {
    /// The error's number (errno(3)).
    let code: Int32
    let reason: String

    init(_ code: Int32) {
        self.code = code
        reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
