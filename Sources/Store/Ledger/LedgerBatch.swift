import Foundation
import Reception

/// One batch of one hub in one transaction: what is held is loaded, the rules decide, the rows are written.
struct LedgerBatch {
    let hub: String
    let now: Date
    let signer: ReceiptSigner?
    let transaction: any LedgerTransaction

    func take(_ readings: [LedgerReading]) throws -> Verdict {
        let zone = try lockHub()
        var epochs = try EpochHeads(hub: hub, transaction: transaction)
        let decision = LedgerRules.check(readings, against: try held(readings, epochs))
        let late = decision.new.filter { $0.position.sequence <= epochs.head(of: $0.position.epoch) }
        try write(decision)
        for entry in late { try fillGap(entry) }
        for entry in decision.new { epochs.begin(entry.position.epoch); epochs.hold(entry.position) }
        for refusal in decision.refused { epochs.hold(refusal.position) }
        try epochs.write()
        try LedgerTables(hub: hub, zone: zone, transaction: transaction)
            .apply(decision.new.compactMap { entry in entry.read.change.map { ($0, entry.position) } })
        if !late.isEmpty { try transaction.execute("UPDATE hub SET stale = 1 WHERE hub = ?", [.text(hub)]) }
        return try verdict(decision, upTo: epochs.upTo)
    }

    /// One batch of a hub at a time.
    private func lockHub() throws -> TimeZone {
        guard let row = try transaction.rows("SELECT zone FROM hub WHERE hub = ? {lock}", [.text(hub)]).first else {
            throw CaseStoreError(.notAllowed, cause: "no hub \(hub)")
        }
        return row.text(0).flatMap(TimeZone.init(identifier:)) ?? .gmt
    }

    private func write(_ decision: LedgerDecision) throws {
        try transaction.put(decision.new.map { $0.row(of: hub, at: now) }, in: LedgerSchema.change)
        try transaction.put(unique(decision.new.flatMap(\.read.details)), in: LedgerSchema.detail)
        var refused: [Position: LedgerRefusal] = [:]
        for refusal in decision.waiting { refused[refusal.position] = refusal }
        try transaction.put(refused.values.map { $0.row(of: hub, at: now) }, in: LedgerSchema.refused)
    }

    /// A detail that several changes name is put once: what was said last.
    private func unique(_ details: [LedgerDetail]) -> [[LedgerValue]] {
        var rows: [String: LedgerDetail] = [:]
        for detail in details { rows["\(detail.sent.version) \(detail.sent.id)"] = detail }
        return rows.values.map { $0.row(of: hub) }
    }

    /// What was refused and comes mended is refused no more, and the change behind it has no gap before it.
    private func fillGap(_ entry: LedgerEntry) throws {
        let place: [LedgerValue] = [.text(hub), .text(entry.position.epoch), .integer(entry.position.sequence)]
        let next: [LedgerValue] = place.dropLast() + [.integer(entry.position.sequence + 1)]
        try transaction.execute("DELETE FROM refused_change WHERE hub = ? AND epoch = ? AND sequence = ?", place)
        let behind = try transaction.rows("SELECT header FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence = ? AND mark = 'gap'", next)
        guard let text = behind.first?.text(0), let header = try? Coding.decode(ChangeHeader.self, from: Data(text.utf8)) else { return }
        let mark: LedgerEntry.Mark = header.previous == entry.hash.hexadecimal ? .none : .break
        try transaction.execute(
            "UPDATE change_ledger SET mark = ? WHERE hub = ? AND epoch = ? AND sequence = ?", [.text(mark.rawValue)] + next)
    }

    private func verdict(_ decision: LedgerDecision, upTo: Position?) throws -> Verdict {
        Verdict(
            kept: decision.new.count, already: decision.already, refused: decision.refused.map(\.told), upTo: upTo,
            receipt: try receipt(upTo))
    }

    /// What the ledger holds of what the batch speaks of.
    private func held(_ readings: [LedgerReading], _ epochs: EpochHeads) throws -> LedgerHeld {
        var held = LedgerHeld()
        for run in SequenceRun.runs(of: readings.map(\.position)) where run.sequences.lowerBound - 1 <= epochs.head(of: run.epoch) {
            try load(run, into: &held)
        }
        let entries = readings.compactMap(\.entry)
        held.ids = try places(of: entries.map(\.id))
        for entry in entries where entry.position.sequence == 1 { held.links.formUnion(try links(before: entry, epochs)) }
        return held
    }

    /// Where ids are held already. Ids ascend with time: mostly none is held from the first of them on, and that is one look.
    private func places(of ids: [String]) throws -> [String: Position] {
        let mine: [LedgerValue] = [.text(hub), .list(ids)]
        guard !ids.isEmpty, try !transaction.rows("SELECT 1 FROM change_ledger WHERE hub = ? AND id >= {least} LIMIT 1", mine).isEmpty
        else { return [:] }
        let rows = try transaction.rows("SELECT id, epoch, sequence FROM change_ledger WHERE hub = ? AND id {among}", mine)
        return rows.reduce(into: [:]) { places, row in
            guard let id = row.text(0), let epoch = row.text(1), let sequence = row.integer(2) else { return }
            places[id] = Position(epoch: epoch, sequence: sequence)
        }
    }

    private func load(_ run: SequenceRun, into held: inout LedgerHeld) throws {
        let range: [LedgerValue] = [
            .text(hub), .text(run.epoch), .integer(run.sequences.lowerBound - 1), .integer(run.sequences.upperBound),
        ]
        for table in [LedgerSchema.refused, LedgerSchema.change] {
            let rows = try transaction.rows(
                "SELECT sequence, id, hash FROM \(table.name) WHERE hub = ? AND epoch = ? AND sequence BETWEEN ? AND ?", range)
            for row in rows {
                guard let sequence = row.integer(0), let id = row.text(1) else { continue }
                held.records[Position(epoch: run.epoch, sequence: sequence)] = .init(
                    id: id, hash: row.bytes(2), isRefused: table == LedgerSchema.refused)
            }
        }
    }

    /// The links on which a new epoch may go on: the one that it names, or the last of each epoch.
    private func links(before entry: LedgerEntry, _ epochs: EpochHeads) throws -> [Data] {
        var positions = epochs.heads
        if case .began(let body)? = entry.read.change?.body, let epoch = body.previousEpoch, let sequence = body.previousSequence {
            positions = [Position(epoch: epoch, sequence: sequence)]
        }
        return try positions.compactMap { position in
            try transaction.rows(
                "SELECT hash FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence = ?",
                [.text(hub), .text(position.epoch), .integer(position.sequence)]).first?.bytes(0)
        }
    }

    private func receipt(_ upTo: Position?) throws -> Receipt? {
        guard let signer, let upTo else { return nil }
        let row = try transaction.rows("""
            SELECT sequence, hash FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1
            """, [.text(hub), .text(upTo.epoch), .integer(upTo.sequence)]).first
        guard let sequence = row?.integer(0), let hash = row?.bytes(1) else { return nil }
        let receipt = signer.receipt(hub: hub, position: Position(epoch: upTo.epoch, sequence: sequence), hash: hash, at: now)
        try transaction.put([[
            .text(hub), .text(upTo.epoch), .integer(sequence), .text(receipt.hash), .text(receipt.at), .text(receipt.key), .text(receipt.signature),
        ]], in: LedgerSchema.receipt)
        return receipt
    }
}
