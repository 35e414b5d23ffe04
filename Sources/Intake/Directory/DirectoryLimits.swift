/// What a feed may cost. The usual values hold for every directory of a council known to us by far.
public struct DirectoryLimits: Hashable, Sendable {
    /// Pages of a list.
    public var pages = 1_000
    /// Services of one feed. Those beyond are left out, and that is said.
    public var services = 20_000
    /// Bytes of one page of a list.
    public var pageBytes = 20_000_000
    /// Bytes of the answer that is one service alone.
    public var serviceBytes = 2_000_000
    /// Services asked for in one page.
    public var perPage = 50
    /// Redirections followed for one request.
    public var redirects = 3
    /// Further tries after 429, 502, 503, 504 or a broken connection.
    public var retries = 2
    /// Services fetched at once.
    public var atOnce = 4
    /// To open a connection.
    public var connect: Duration = .seconds(10)
    /// From a request to the last byte of its answer.
    public var request: Duration = .seconds(60)
    /// The longest that a feed's `Retry-After` is heeded.
    public var patience: Duration = .seconds(30)

    public init() {}
}
