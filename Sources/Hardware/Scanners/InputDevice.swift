import CInput
import Glibc

/// Opens what scanners and keypads hang on. Reading never waits.
enum InputDevice {
    /// An event device (`/dev/input/event…`) for this process alone: no browser, no console and no other program hears of its keys.
    /// - Throws: `EBUSY` where another program has it so already.
    static func keyboard(_ path: String) throws(SystemFault) -> FileEnd {
        let end = try FileEnd.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        let code = hazel_input_grab(end.number)
        guard code == 0 else { throw SystemFault(code) }
        let clock = hazel_input_use_clock(end.number, CLOCK_MONOTONIC)
        guard clock == 0 else { throw SystemFault(clock) }
        return end
    }

    /// A serial device, raw, with 8 data bits, no parity and one stop bit (termios(3)).
    static func serial(_ path: String, baud: Int) throws(SystemFault) -> FileEnd {
        let end = try FileEnd.open(path, O_RDWR | O_NONBLOCK | O_NOCTTY)
        var settings = termios()
        guard tcgetattr(end.number, &settings) == 0 else { throw SystemFault(errno) }
        cfmakeraw(&settings)
        settings.c_cflag &= ~(tcflag_t(CSTOPB) | tcflag_t(PARENB) | tcflag_t(CRTSCTS))
        settings.c_cflag |= tcflag_t(CS8) | tcflag_t(CLOCAL) | tcflag_t(CREAD)
        guard let speed = SerialSpeed.code(of: baud), cfsetspeed(&settings, speed) == 0 else { throw SystemFault(EINVAL) }
        guard tcsetattr(end.number, TCSANOW, &settings) == 0 else { throw SystemFault(errno) }
        let claim = hazel_serial_claim(end.number)
        guard claim == 0 else { throw SystemFault(claim) }
        // What has piled up while nobody read belongs to nobody who stands there now.
        tcflush(end.number, TCIFLUSH)
        return end
    }

    /// What a device calls itself, as its maker wrote it; `nil` where it is no event device.
    static func name(of path: String) -> String? {
        guard let end = try? FileEnd.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY) else { return nil }
        var bytes = [CChar](repeating: 0, count: 256)
        guard hazel_input_name(end.number, &bytes, Int32(bytes.count)) > 0 else { return nil }
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// The speeds of a serial device in bits a second.
public enum SerialSpeed {
    private static let codes: [Int: speed_t] = [
        1200: speed_t(B1200), 2400: speed_t(B2400), 4800: speed_t(B4800), 9600: speed_t(B9600), 19_200: speed_t(B19200),
        38_400: speed_t(B38400), 57_600: speed_t(B57600), 115_200: speed_t(B115200),
    ]

    /// The speeds of a serial line, in bits a second, from the slowest.
    public static var all: [Int] { codes.keys.sorted() }

    static func code(of baud: Int) -> speed_t? { codes[baud] }
}

/// Nanoseconds of the clock by which the kernel stamps keys.
func monotonicNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
