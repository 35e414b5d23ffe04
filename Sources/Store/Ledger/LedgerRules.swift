import Foundation
import Reception

/// What the ledger holds already of what a batch speaks of.
struct LedgerHeld: Sendable {
    struct Record: Hashable, Sendable {
        var id: String
        /// `nil` of a refused one that could not be hashed.
        var hash: Data?
        var isRefused: Bool
    }

    /// The positions of the batch, and those right before and behind them.
    var records: [Position: Record] = [:]
    /// The ids of the batch that are kept, wherever.
    var ids: [String: Position] = [:]
    /// Of the links that first records of epochs name, those that are held.
    var links: Set<Data> = []

    func link(at position: Position) -> Data? { records[position]?.hash }
}

/// What is to be done with a batch.
struct LedgerDecision: Sendable {
    /// To be kept, in the order in which they came.
    var new: [LedgerEntry] = []
    var already = 0
    /// All that is to be told.
    var refused: [LedgerRefusal] = []
    /// Of those, what waits for a person: not what was kept before, and only came again altered.
    var waiting: [LedgerRefusal] = []
}

/// Whether a change is kept, was kept, or cannot be. Pure.
enum LedgerRules {
    static func check(_ readings: [LedgerReading], against held: LedgerHeld) -> LedgerDecision {
        var held = held
        var decision = LedgerDecision()
        for reading in readings {
            switch reading {
            case .refused(let refusal): refuse(refusal, &decision, &held)
            case .change(let entry): take(entry, &decision, &held)
            }
        }
        return decision
    }

    private static func take(_ entry: LedgerEntry, _ decision: inout LedgerDecision, _ held: inout LedgerHeld) {
        if let record = held.records[entry.position], !record.isRefused {
            if record.id == entry.id, record.hash == entry.hash {
                decision.already += 1
            } else {
                let taken = refusal(entry, "number-taken", "Another change is kept under this number.")
                decision.refused.append(taken)
                decision.waiting.append(taken)
            }
            return
        }
        if let other = held.ids[entry.id], other != entry.position {
            refuse(refusal(entry, "id-taken", "The id is that of the change \(other.sequence)."), &decision, &held)
            return
        }
        var entry = entry
        entry.mark = mark(entry, held)
        held.records[entry.position] = .init(id: entry.id, hash: entry.hash, isRefused: false)
        held.ids[entry.id] = entry.position
        decision.refused.removeAll { $0.position == entry.position }
        decision.waiting.removeAll { $0.position == entry.position }
        decision.new.append(entry)
    }

    /// A refused change never takes the place of a kept one.
    private static func refuse(_ refusal: LedgerRefusal, _ decision: inout LedgerDecision, _ held: inout LedgerHeld) {
        if held.records[refusal.position]?.isRefused ?? true {
            held.records[refusal.position] = .init(id: refusal.id, hash: refusal.hash, isRefused: true)
            decision.waiting.append(refusal)
        }
        decision.refused.append(refusal)
    }

    private static func refusal(_ entry: LedgerEntry, _ code: String, _ sentence: String) -> LedgerRefusal {
        LedgerRefusal(position: entry.position, id: entry.id, hash: entry.hash, code: code, sentence: sentence)
    }

    /// A chain that does not hold is accepted, marked and reported: what happened at reception is not lost because a board was.
    private static func mark(_ entry: LedgerEntry, _ held: LedgerHeld) -> LedgerEntry.Mark {
        let previous = entry.read.previous
        if entry.position.sequence == 1 { return previous == Journal.noHash || held.links.contains(previous) ? .none : .gap }
        let before = Position(epoch: entry.position.epoch, sequence: entry.position.sequence - 1)
        guard let link = held.link(at: before) else { return .gap }
        return link == previous ? .none : .break
    }
}
