import Hardware
import Reception
import Synchronization

/// The places whose lamp is lit for a moment, because a family asked for it on its way.
///
/// The lamp is steady and goes off by itself; asked for again, the moment begins anew. It changes on the board's tick like any other
/// (``LampPlayer``), so that however often it is asked for nothing in the room flashes.
final class ShownPlaces: Sendable {
    /// How long a lamp is lit, in nanoseconds: 20 s, as long as it takes to look up, and to see it from the corridor.
    static let moment: UInt64 = 20_000_000_000

    private let clock: BoardClock
    private let until = Mutex<[Place.ID: UInt64]>([:])
    private let (changed, change) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    init(clock: BoardClock) { self.clock = clock }

    func light(_ place: Place.ID) {
        let end = clock.now() + Self.moment
        until.withLock { $0[place] = end }
        change.yield()
    }

    /// Those that are lit now.
    var lit: Set<Place.ID> {
        let now = clock.now()
        return until.withLock { until in
            until = until.filter { $0.value > now }
            return Set(until.keys)
        }
    }

    /// Calls each time that one is lit, and when its moment is over, until it is cancelled. It is called by one reader.
    func follow(_ wake: @escaping @Sendable () -> Void) async {
        await withDiscardingTaskGroup { group in
            for await _ in changed {
                wake()
                let end = until.withLock { $0.values.max() } ?? 0
                group.addTask { [clock] in
                    try? await clock.wait(end)
                    wake()
                }
            }
            group.cancelAll()
        }
    }
}
