/// How long a client waits before it tries a lost hub again: longer each time, and never so long that staff would give up.
struct Backoff: Sendable, Equatable {
    private var tries = 0

    static let first = Duration.milliseconds(500)
    static let longest = Duration.seconds(10)

    /// 0.5, 1, 2, 4, 8 seconds, and then every 10 seconds.
    mutating func next() -> Duration {
        defer { tries = min(tries + 1, 5) }
        return min(Self.first * (1 << tries), Self.longest)
    }

    /// The hub has answered.
    mutating func reset() { tries = 0 }
}
