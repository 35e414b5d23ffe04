import Logging
import Reception

/// The courier's hand: does one step, and holds the batch and the trouble that the next step is about.
struct CourierHand {
    let outbox: any Outbox
    let store: any CaseStore
    let pace: Pace
    let logger: Logger
    private var batch: OutboxBatch?
    /// What was wrong last, until it is written down; and what the log has been told.
    private var trouble: CaseStoreError?
    private var told: CaseStoreError.Reason?

    init(outbox: any Outbox, store: any CaseStore, pace: Pace, logger: Logger) {
        (self.outbox, self.store, self.pace, self.logger) = (outbox, store, pace, logger)
    }

    /// - Returns: what came of it; `nil` where there is only waiting.
    mutating func perform(_ step: Sending.Step) async -> Sending.Event? {
        switch step {
        case .send(let limit): await send(limit)
        case .settle(let verdict): await settle(verdict)
        case .park(let code, let sentence): await park(code, sentence)
        case .wait: nil
        }
    }

    private mutating func send(_ limit: Int) async -> Sending.Event {
        do {
            switch try await outbox.content(limit: limit, bytes: pace.bytes) {
            case .nothing(let held): return .nothing(heldFor: held)
            case .batch(let batch):
                self.batch = batch
                return await take(batch)
            }
        } catch {
            logger.error("the outbox cannot be read", metadata: ["cause": "\(error)"])
            return .unsettled
        }
    }

    private mutating func take(_ batch: OutboxBatch) async -> Sending.Event {
        do {
            let verdict = try await store.take(batch.changes)
            return .verdict(verdict, of: batch.changes.count)
        } catch {
            let error = error as? CaseStoreError ?? CaseStoreError(.unreachable, cause: "\(type(of: error))")
            trouble = error
            return .failed(error, of: batch.changes.count)
        }
    }

    private mutating func settle(_ verdict: Verdict) async -> Sending.Event {
        guard let batch else { return .unsettled }
        do {
            try await outbox.settle(batch, by: verdict)
            if told != nil { logger.notice("the case store takes changes again") }
            for refused in verdict.refused {
                logger.warning("a change is parked", metadata: ["change": "\(refused.id)", "code": "\(refused.code)"])
            }
            (self.batch, trouble, told) = (nil, nil, nil)
            return .settled
        } catch {
            logger.error("the verdict cannot be written down", metadata: ["cause": "\(error)"])
            return .unsettled
        }
    }

    private mutating func park(_ code: String, _ sentence: String) async -> Sending.Event {
        guard let batch, let id = batch.ids.first, batch.ids.count == 1 else { return .unsettled }
        let refused = RefusedChange(id: id, sequence: batch.mark?.position.sequence ?? 0, code: code, sentence: sentence)
        return await settle(Verdict(kept: 0, already: 0, refused: [refused], upTo: nil))
    }

    /// Writes down what is wrong, and says it once.
    /// - Parameter next: in how many nanoseconds it is tried again.
    mutating func tell(next: Int64?) async {
        guard let trouble else { return }
        await outbox.note(trouble, next: next)
        guard told != trouble.reason else { return }
        told = trouble.reason
        logger.warning("the case store takes nothing", metadata: ["reason": "\(trouble.reason.rawValue)", "cause": "\(trouble.cause)"])
    }
}
