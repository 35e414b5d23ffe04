import Foundation
import Synchronization

/// What other tasks have to tell the screen's thread, which waits for keys and for this at once.
///
/// A byte in a pipe wakes the thread; the messages themselves stand in the list.
final class Mailbox: Sendable {
    /// Where the thread waits.
    let reading: Int32
    private let writing: Int32
    private let events = Mutex<[ArrivalsEvent]>([])

    /// `nil` where the system has no files left.
    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        Foundation.close(reading)
        Foundation.close(writing)
    }

    func post(_ event: ArrivalsEvent) {
        events.withLock { $0.append(event) }
        var byte: UInt8 = 0
        // A full pipe wakes the thread as well.
        _ = write(writing, &byte, 1)
    }

    /// The file that a signal's handler writes the signal's number to; it must not take a lock.
    var signals: Int32 { writing }

    /// Everything that was posted, and the signals that came.
    func take() -> (events: [ArrivalsEvent], signals: [Int32]) {
        var bytes = [UInt8](repeating: 0, count: 256)
        var signals: [Int32] = []
        while case let count = read(reading, &bytes, bytes.count), count > 0 {
            signals += bytes.prefix(count).filter { $0 > 0 }.map(Int32.init)
        }
        let taken = events.withLock { events in
            defer { events = [] }
            return events
        }
        return (taken, signals)
    }
}
