import Reception

/// The case store as the script sees it: it keeps each change once, and may fail before or after.
struct SimulatedLedger {
    /// In the order in which they came.
    private(set) var kept: [Int] = []
    private var known: Set<Int> = []
    /// Refused on their own, in a verdict.
    var refuses: Set<Int> = []
    /// A request that has one of them cannot be read at all.
    var chokesOn: Set<Int> = []

    mutating func take(_ batch: [Int]) -> Result<Verdict, CaseStoreError> {
        if batch.contains(where: chokesOn.contains) { return .failure(CaseStoreError(.unreadable, cause: "a line cannot be read")) }
        var verdict = Verdict(kept: 0, already: 0, upTo: nil)
        for change in batch {
            if refuses.contains(change) {
                verdict.refused.append(RefusedChange(id: .init("\(change)"), sequence: Int64(change), code: "bad-body", sentence: "no"))
            } else if known.insert(change).inserted {
                kept.append(change)
                verdict.kept += 1
            } else {
                verdict.already += 1
            }
        }
        return .success(verdict)
    }
}
