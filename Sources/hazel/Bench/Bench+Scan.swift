import Foundation
import Hardware
import Reception
import Store

extension Bench {
    /// From a scanner's last key to the decision that is on disk: the scanner is a pseudo-terminal, all behind it is the hub's own.
    func scans(_ count: Int) async throws -> Latency {
        let terminal = try Terminal(), codes = try await families(count, called: "scan")
        let settings = ScannerSettings(kiosk: "k", device: terminal.path, form: .serial(baud: 115_200))
        var events = ScannerPort.events(settings, now: surroundings.now).makeAsyncIterator()
        guard await events.next() == .present else { throw Exit.Failure(Exit.software, "the scanner cannot be read") }
        var times: [Duration] = []
        for code in codes {
            terminal.type(code)
            // As long as a scanner types; and more than ten codes within a second would be passed over.
            try await Task.sleep(for: .milliseconds(120))
            let began = clock.now
            terminal.type("\r")
            guard case .scan(let read, let moment)? = await events.next(), read == code,
                  case .arrived = try await desk.checkIn(Scan(code: read, kiosk: "k", moment: moment))
            else { throw Exit.Failure(Exit.software, "a scan was lost") }
            times.append(clock.now - began)
        }
        return Latency("last key to decision", times)
    }

    /// A pseudo-terminal in the place of a scanner.
    private struct Terminal {
        let path: String
        private let master: Int32

        init() throws {
            var (master, slave): (Int32, Int32) = (0, 0), settings = termios(), name = [CChar](repeating: 0, count: 128)
            cfmakeraw(&settings)
            guard openpty(&master, &slave, &name, &settings, nil) == 0 else { throw Exit.Failure(Exit.software, "no pseudo-terminal can be had") }
            close(slave)
            self.master = master
            path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }

        func type(_ text: String) {
            let bytes = Array(text.utf8)
            _ = write(master, bytes, bytes.count)
        }
    }
}

/// How long something took, each time.
struct Latency: Encodable, CustomStringConvertible {
    var name: String
    var count: Int
    /// Milliseconds.
    var median: Double
    /// All but one in a hundred took no longer; milliseconds.
    var p99: Double

    init(_ name: String, _ times: [Duration]) {
        let sorted = times.map { $0 / .milliseconds(1) }.sorted()
        (self.name, count) = (name, sorted.count)
        median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        p99 = sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    }

    var description: String { String(format: "%@: %d, median %.1f ms, 99th percentile %.1f ms", name, count, median, p99) }
}
