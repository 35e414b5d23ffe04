import Glibc

/// An open printer. Whoever calls waits, but never longer than it was told.
struct PrinterDevice {
    private let end: FileEnd
    private let toAnswer: Duration, toTake: Duration

    init(_ settings: PrinterSettings, toAnswer: Duration, toTake: Duration) throws(PrinterFault) {
        (self.toAnswer, self.toTake) = (toAnswer, toTake)
        do { end = try Self.open(settings) } catch { throw PrinterFault(error) }
    }

    private static func open(_ settings: PrinterSettings) throws(SystemFault) -> FileEnd {
        if let baud = settings.baud { return try InputDevice.serial(settings.device, baud: baud) }
        return try FileEnd.open(settings.device, O_RDWR | O_NONBLOCK | O_NOCTTY)
    }

    func print(_ bytes: [UInt8]) throws(PrinterFault) {
        try check()
        try write(bytes)
    }

    /// Asks for paper. A printer that does not answer may be one that cannot.
    func check() throws(PrinterFault) {
        try write(ESCPOS.askPaper)
        guard wait(for: POLLIN, toAnswer) else { return }
        var answer = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(end.number, &answer, answer.count)
        guard count > 0 else { return }
        if answer[..<count].compactMap(ESCPOS.hasPaper).last == false { throw .noPaper }
    }

    private func write(_ bytes: [UInt8]) throws(PrinterFault) {
        var rest = bytes[...]
        let clock = ContinuousClock(), latest = clock.now + toTake
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(end.number, $0.baseAddress, $0.count) }
            let code = errno
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count < 0, code != EAGAIN, code != EINTR {
                throw PrinterFault(SystemFault(code))
            } else if !wait(for: POLLOUT, latest - clock.now) {
                throw .slow
            }
        }
    }

    private func wait(for event: Int32, _ time: Duration) -> Bool {
        var polled = pollfd(fd: end.number, events: Int16(event), revents: 0)
        return poll(&polled, 1, Int32(max(0, time / .milliseconds(1)))) > 0
    }
}

extension PrinterFault {
    init(_ fault: SystemFault) {
        switch fault.code {
        case ENOENT, ENODEV, ENXIO, EIO, ENOTDIR: self = .absent
        case EBUSY: self = .busy
        case EACCES, EPERM: self = .denied
        case ENOSPC: self = .noPaper
        default: self = .unusable(fault.reason)
        }
    }
}
