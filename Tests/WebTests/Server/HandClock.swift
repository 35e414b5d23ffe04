import Foundation
import Reception
import Synchronization

/// A clock that moves when it is told to, and tells when it is read.
final class HandClock: Sendable {
    private let moment = Mutex(DeskSample.moment)
    let readings: AsyncStream<Void>
    private let read: AsyncStream<Void>.Continuation

    init() { (readings, read) = AsyncStream.makeStream() }

    var now: Moment {
        read.yield()
        return moment.withLock { $0 }
    }

    /// The clock's time, without being seen to read it.
    var hidden: Moment { moment.withLock { $0 } }

    func advance(milliseconds: Int64) {
        moment.withLock { moment in
            moment = Moment(
                wall: moment.wall.addingTimeInterval(Double(milliseconds) / 1000),
                boottime: moment.boottime + milliseconds * 1_000_000, boot: moment.boot, trusted: moment.trusted)
        }
    }
}
