import Foundation
import Glibc
import Reception
import Synchronization

@testable import Hardware

/// A pseudo-terminal in the place of a serial scanner, plugged in at a path of a scratch folder.
final class SerialLine: Sendable {
    private let master: Mutex<Int32?>
    /// Held open: with nobody at the far end, reading fails instead of waiting.
    private let slave: Int32
    private let path: String

    /// Plugs it in: the path is a link to the terminal, as udev makes one.
    init(at path: String) throws {
        var (master, slave): (Int32, Int32) = (0, 0)
        var settings = termios()
        cfmakeraw(&settings)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&master, &slave, &name, &settings, nil) == 0 else { throw SystemFault(errno) }
        self.slave = slave
        self.master = Mutex(master)
        self.path = path
        let terminal = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let making = path + ".new"
        symlink(terminal, making)
        rename(making, path)
    }

    deinit { unplug() }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let master = master.withLock({ $0 }), !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN, errno != EINTR { return }
        }
    }

    /// What was written to it, as far as it has come.
    func received(atLeast count: Int) async -> [UInt8] {
        // It waits, which a thread of the tasks must not.
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.wait(for: count)) }
        }
    }

    private func wait(for count: Int) -> [UInt8] {
        guard let master = master.withLock({ $0 }) else { return [] }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1024)
        while bytes.count < count {
            var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, 30_000) > 0 else { return bytes }
            let taken = read(master, &buffer, buffer.count)
            guard taken > 0 else { return bytes }
            bytes += buffer[..<taken]
        }
        return bytes
    }

    func unplug() {
        master.withLock { master in
            guard let number = master else { return }
            unlink(path)
            close(number)
            close(slave)
            master = nil
        }
    }
}

/// A folder for one test.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = URL(filePath: NSTemporaryDirectory()).appending(path: "hazel-scanner-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func serial(_ name: String = "scanner", ends: ScanEnds = .any) -> ScannerSettings {
        ScannerSettings(kiosk: "hall", device: path(name), form: .serial(baud: 9600), ends: ends)
    }
}

let stillMoment = Moment(wall: Date(timeIntervalSince1970: 1_800_000_000), boottime: 7, boot: "b", trusted: true)
