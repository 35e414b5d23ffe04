import Hardware
import Synchronization

/// When the hub was last seen to work: its desk answered, and its store could be written.
final class Proof: Sendable {
    private let clock: BoardClock
    private let last: Mutex<UInt64?> = Mutex(nil)

    init(clock: BoardClock) { self.clock = clock }

    func give() { last.withLock { $0 = clock.now() } }

    /// Whether that is not longer ago than three rounds.
    var isThere: Bool { last.withLock { $0.map { clock.now() - $0 < 3 * LampDesk.round } ?? false } }
}
