import Glibc

/// The clock by which lamps tick and contacts settle: it is never set, so that no lamp blinks faster because the time was
/// corrected. Handed in, so that tests own it.
public struct BoardClock: Sendable {
    /// Nanoseconds since some moment before. Edges of lines are stamped by the same clock (`CLOCK_MONOTONIC`).
    public var now: @Sendable () -> UInt64
    /// Waits until that time; throws when it is cancelled.
    public var wait: @Sendable (_ until: UInt64) async throws -> Void

    /// - Parameters:
    ///   - now: nanoseconds on a clock that is never set.
    ///   - wait: returns once that clock has reached a time, and throws when it is cancelled.
    public init(now: @escaping @Sendable () -> UInt64, wait: @escaping @Sendable (_ until: UInt64) async throws -> Void) {
        (self.now, self.wait) = (now, wait)
    }

    /// The kernel's (clock_gettime(2)).
    public static let system = BoardClock(
        now: nanoseconds,
        wait: { until in
            let now = nanoseconds()
            if until > now { try await Task.sleep(for: .nanoseconds(Int64(until - now)), clock: .suspending) }
        })

    @Sendable private static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
