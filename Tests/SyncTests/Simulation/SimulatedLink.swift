import Reception

/// The line to the ledger: what it does to a request under a fault, and how long that takes.
struct SimulatedLink {
    static let second: Int64 = 1_000_000_000

    enum Fate { case lost, answerLost, through }

    /// The answer that the hub gets, and after how many nanoseconds.
    static func carry(
        _ batch: [Int], to ledger: inout SimulatedLedger, under fault: Fault, _ random: inout Seeded
    ) -> (answer: Result<Verdict, CaseStoreError>, time: Int64) {
        let usual = Int64.random(in: 5_000_000...80_000_000, using: &random)
        switch fault {
        case .none, .hubDiskFull, .hubKilled: return (ledger.take(batch), usual)
        case .latency: return (ledger.take(batch), 4 * second)
        case .cut, .nameless: return (.failure(CaseStoreError(.unreachable, cause: "no route")), usual)
        case .portal, .expired: return (.failure(CaseStoreError(.unreachable, cause: "not a case store")), usual)
        case .halfOpen:
            if Bool.random(using: &random) { _ = ledger.take(batch) }
            return (.failure(CaseStoreError(.unreachable, cause: "no answer")), 30 * second)
        case .loss: return lossy(batch, &ledger, &random)
        case .error500, .diskFull: return (.failure(CaseStoreError(.unable, cause: "500")), usual)
        case .error503: return (.failure(CaseStoreError(.unable, cause: "503", retryAfter: 40)), usual)
        case .busy429: return (.failure(CaseStoreError(.busy, cause: "429", retryAfter: 3)), usual)
        case .wrongClock: return (.failure(CaseStoreError(.unable, cause: "503", retryAfter: 31_536_000)), usual)
        case .killedAfterCommit:
            _ = ledger.take(batch)
            return (.failure(CaseStoreError(.unreachable, cause: "reset")), usual)
        }
    }

    /// Nine of ten requests come to nothing; of those, one in three is kept all the same.
    private static func lossy(
        _ batch: [Int], _ ledger: inout SimulatedLedger, _ random: inout Seeded
    ) -> (Result<Verdict, CaseStoreError>, Int64) {
        if Int.random(in: 0..<10, using: &random) == 0 { return (ledger.take(batch), 3 * second) }
        if Int.random(in: 0..<3, using: &random) == 0 { _ = ledger.take(batch) }
        return (.failure(CaseStoreError(.unreachable, cause: "timed out")), 30 * second)
    }
}
