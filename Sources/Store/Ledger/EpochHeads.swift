import Reception

/// How far each epoch of one hub is held.
struct EpochHeads {
    private struct Head { var ordinal, head, run: Int64 }

    private let hub: String
    private let transaction: any LedgerTransaction
    private var epochs: [String: Head] = [:]
    private var touched: Set<String> = []

    init(hub: String, transaction: any LedgerTransaction) throws {
        (self.hub, self.transaction) = (hub, transaction)
        for row in try transaction.rows("SELECT epoch, ordinal, head, run FROM hub_epoch WHERE hub = ?", [.text(hub)]) {
            guard let epoch = row.text(0), let ordinal = row.integer(1), let head = row.integer(2), let run = row.integer(3) else { continue }
            epochs[epoch] = Head(ordinal: ordinal, head: head, run: run)
        }
    }

    /// The last number that is held of an epoch, whatever is missing before it; 0 of one that is new.
    func head(of epoch: String) -> Int64 { epochs[epoch]?.head ?? 0 }

    var heads: [Position] { epochs.map { Position(epoch: $0, sequence: $1.head) } }

    /// The end of the last epoch's unbroken run.
    var upTo: Position? {
        guard let (epoch, head) = epochs.max(by: { $0.value.ordinal < $1.value.ordinal }), head.run > 0 else { return nil }
        return Position(epoch: epoch, sequence: head.run)
    }

    mutating func begin(_ epoch: String) {
        guard epochs[epoch] == nil else { return }
        epochs[epoch] = Head(ordinal: (epochs.values.map(\.ordinal).max() ?? 0) + 1, head: 0, run: 0)
    }

    /// A position is held now. One in an epoch that is not known opens none: a text that cannot be read names what it likes.
    mutating func hold(_ position: Position) {
        guard var head = epochs[position.epoch] else { return }
        head.head = max(head.head, position.sequence)
        if position.sequence == head.run + 1 { head.run += 1 }
        epochs[position.epoch] = head
        touched.insert(position.epoch)
    }

    /// Goes on to what was held beyond a gap, and keeps how far that is.
    mutating func write() throws {
        for epoch in touched {
            while let head = epochs[epoch], head.run < head.head, case let end = try end(of: head.run, in: epoch), end > head.run {
                epochs[epoch]?.run = end
            }
        }
        let rows = touched.compactMap { epoch in epochs[epoch].map { (epoch, $0) } }
        try transaction.put(rows.map { epoch, head in
            [.text(hub), .text(epoch), .integer(head.ordinal), .integer(head.head), .integer(head.run)]
        }, in: LedgerSchema.epoch)
    }

    /// The end of what is held right behind a number, looked for a thousand at a time.
    private func end(of run: Int64, in epoch: String) throws -> Int64 {
        let rows = try transaction.rows("""
            SELECT sequence FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence BETWEEN ? AND ?
            UNION SELECT sequence FROM refused_change WHERE hub = ? AND epoch = ? AND sequence BETWEEN ? AND ? ORDER BY 1
            """, [.text(hub), .text(epoch), .integer(run + 1), .integer(run + 1000), .text(hub), .text(epoch), .integer(run + 1), .integer(run + 1000)])
        var end = run
        for sequence in rows.compactMap({ $0.integer(0) }) where sequence == end + 1 { end = sequence }
        return end
    }
}

/// Numbers of one epoch that follow on each other.
struct SequenceRun: Hashable, Sendable {
    var epoch: String
    var sequences: ClosedRange<Int64>

    static func runs(of positions: [Position]) -> [SequenceRun] {
        var runs: [SequenceRun] = []
        for position in positions.sorted(by: { ($0.epoch, $0.sequence) < ($1.epoch, $1.sequence) }) {
            if let last = runs.last, last.epoch == position.epoch, position.sequence <= last.sequences.upperBound + 1 {
                runs[runs.count - 1].sequences = last.sequences.lowerBound...max(last.sequences.upperBound, position.sequence)
            } else {
                runs.append(SequenceRun(epoch: position.epoch, sequences: position.sequence...position.sequence))
            }
        }
        return runs
    }
}
