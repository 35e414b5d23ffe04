/// What can be wrong between a hub and its case store, or at either end.
enum Fault: CaseIterable {
    case none, cut, halfOpen, loss, latency, nameless, portal, error500, error503, busy429, expired, diskFull, killedAfterCommit, hubDiskFull, hubKilled
    case wrongClock
}
