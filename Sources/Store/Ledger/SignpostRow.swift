import Reception

/// A row of `signposts`, but for its hub and its day.
struct SignpostRow: Hashable, Sendable {
    var theme, dimension, value, outcome: String
    var count: Int64

    /// A figure each: where a body names one twice, the last holds, and what is no count is none.
    static func rows(of body: Signposted) -> Set<SignpostRow> {
        var counts: [[String]: Int] = [:]
        for count in body.counts where count.count > 0 {
            counts[[count.theme.rawValue, count.by.rawValue, count.value ?? "", count.outcome.rawValue]] = count.count
        }
        return Set(counts.map { SignpostRow(theme: $0[0], dimension: $0[1], value: $0[2], outcome: $0[3], count: Int64($1)) })
    }

    func values(_ hub: String, _ day: String) -> [LedgerValue] {
        [.text(hub), .text(day), .text(theme), .text(dimension), .text(value), .text(outcome), .integer(count)]
    }
}
