import Glibc

/// One end of a pipe, closed when nobody holds it. No program inherits it unless it is handed over.
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

    func beWithoutWaiting() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }
}

/// What the system says of a call that failed.
struct SystemFault: Error {
    let reason: String

    init(_ code: Int32) { reason = strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}
