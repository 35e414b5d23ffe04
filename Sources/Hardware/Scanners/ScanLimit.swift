/// How many scans one scanner may bring: whatever it does, the desk has time for the others. Times are nanoseconds.
struct ScanLimit: Sendable {
    /// So many in any second.
    static let most = 10
    static let second: Int64 = 1_000_000_000
    /// A pass that is held before the glass is read again and again: it counts once until it has been away for so long, 3 s.
    static let again: Int64 = 3_000_000_000

    enum Verdict: Hashable, Sendable {
        case taken
        /// The same code as just now.
        case again
        /// One too many. `isFirst`: of this flood.
        case flood(isFirst: Bool)
    }

    private var times: [Int64] = []
    private var isFlooded = false
    private var latest: (code: String, time: Int64)?

    mutating func admit(_ code: String, at time: Int64) -> Verdict {
        if let latest, latest.code == code, time - latest.time < Self.again {
            self.latest = (code, time)
            return .again
        }
        times.removeAll { time - $0 >= Self.second }
        guard times.count < Self.most else {
            defer { isFlooded = true }
            return .flood(isFirst: !isFlooded)
        }
        if times.isEmpty { isFlooded = false }
        times.append(time)
        latest = (code, time)
        return .taken
    }
}
