/// How fast a receiver is fed. Times are nanoseconds of a monotonic clock, never of the wall.
public struct Pace: Hashable, Sendable {
    /// At most so many changes in one request.
    public var changes = 500
    /// About so many bytes in one request, before they are packed.
    public var bytes = 512 << 10
    /// The first wait after a failure is at most this long; each further one twice as long, up to the ceiling.
    public var first: Int64 = 1_000_000_000
    /// The longest of these waits.
    public var ceiling: Int64 = 300_000_000_000
    /// What a person must mend is tried again this often.
    public var patience: Int64 = 900_000_000_000
    /// Longer than this no `Retry-After` is believed.
    public var longestRest: Int64 = 3_600_000_000_000
    /// While there is a backlog, nothing is begun for so long after a change at the desk: a check-in goes first …
    public var quiet: Int64 = 250_000_000
    /// … but no longer than this altogether: a busy desk does not hold the backlog up for ever.
    public var longestQuiet: Int64 = 2_000_000_000
    /// After so many records in a row that could not be read alone, it is the store that is doubted: between further ones the ceiling is waited.
    public var doubt = 8

    public init() {}

    /// Full jitter: anything from nothing to the bound, so that a city's hubs do not come back all at once (Brooker: Exponential Backoff
    /// And Jitter, 2015). A tenth of the bound is waited at least, so that no hub hammers.
    /// - Parameters:
    ///   - failures: how many there were in a row, from 1.
    ///   - random: 64 random bits.
    func backoff(failures: Int, random: UInt64) -> Int64 {
        let bound = min(ceiling, first << Int64(min(max(failures, 1) - 1, 30)))
        return bound / 10 + Int64(random % UInt64(bound - bound / 10 + 1))
    }
}
