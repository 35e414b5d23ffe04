/// Monotonic time and randomness, as they are handed in.
public struct SyncClock: Sendable {
    /// Nanoseconds since some moment; never back, whatever the wall clock does.
    public var now: @Sendable () -> Int64
    /// Sleeps until then, or throws where it is cancelled.
    public var sleep: @Sendable (_ until: Int64) async throws -> Void
    /// 64 random bits, by which the waits of many hubs are spread.
    public var random: @Sendable () -> UInt64

    public init(
        now: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (_ until: Int64) async throws -> Void,
        random: @escaping @Sendable () -> UInt64
    ) {
        (self.now, self.sleep, self.random) = (now, sleep, random)
    }
}
