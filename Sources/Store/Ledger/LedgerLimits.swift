/// How much of one change, and of one batch, the ledger takes.
public struct LedgerLimits: Hashable, Sendable {
    /// In bytes.
    public var header = 4096
    /// Body or part, in bytes.
    public var body = 262_144
    /// Details that travel with one change, at most.
    public var details = 64
    /// One detail, in bytes.
    public var detail = 65_536
    /// Changes in one batch.
    public var batch = 5000
    /// Items of one page of the book, at most.
    public var page = 1000

    public init() {}
}
