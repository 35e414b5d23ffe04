public import Reception

/// When a receiver is sent what, decided purely: an event comes in, and exactly one thing to do comes out. The next event says how that
/// went, so that there is never more than one request under way.
///
/// It holds no change and no position: those stay in the store, and a hub that was killed begins anew from there.
public struct Sending: Hashable, Sendable {
    /// What has happened, to the hub or to what was asked for last.
    public enum Event: Hashable, Sendable {
        /// The hub starts, or a change has been kept at the desk.
        case kept
        /// The time that was waited for has come.
        case due
        /// The line to the receiver works: something else has got through.
        case lineUp
        /// The outbox has nothing that is not sent, or nothing that may go before so many nanoseconds have passed.
        case nothing(heldFor: Int64? = nil)
        /// The receiver has said of each of a batch what became of it.
        case verdict(Verdict, of: Int)
        /// The receiver has taken none of a batch.
        case failed(CaseStoreError, of: Int)
        /// What became of the batch is written down in the store.
        case settled
        /// The hub's own store could not be read or written.
        case unsettled
    }

    /// The one thing to do next.
    public enum Step: Hashable, Sendable {
        /// Read at most so many changes behind the cursor, and send them.
        case send(limit: Int)
        /// Write down the verdict: the cursor moves behind the batch, and what was refused is parked.
        case settle(Verdict)
        /// Write down that the only change of the batch cannot be taken.
        case park(code: String, sentence: String)
        /// Wait until then, or until something is kept; `nil` until something is kept.
        case wait(until: Int64?)
    }

    /// How much goes at once, and how long is waited.
    public let pace: Pace
    /// How many changes the next request has at most: halved until a culprit is alone, then doubled again.
    public private(set) var limit: Int
    /// How many requests have failed in a row.
    public private(set) var failures = 0
    /// Whether a request is under way.
    public private(set) var underWay = false
    private var rest = Rest.none
    private var parkedInRow = 0
    /// Whether the batch before this one was full: then more waits.
    private var backlog = false
    private var lastKept: Int64?
    private var quietSince: Int64?

    private enum Rest: Hashable {
        case none
        /// Nothing to do; a new change ends it.
        case idle
        /// A check-in goes first.
        case quiet(until: Int64)
        /// A failure; the line ends it.
        case backoff(until: Int64)
        /// Asked for by the receiver, or a person must act: nothing but time ends it.
        case told(until: Int64)
    }

    public init(pace: Pace = Pace()) { (self.pace, limit) = (pace, pace.changes) }

    /// When it will be tried again, on the clock that is handed in; `nil` where nothing is waited for.
    public var next: Int64? {
        switch rest {
        case .none, .idle: nil
        case .quiet(let until), .backoff(let until), .told(let until): until
        }
    }

    /// - Parameters:
    ///   - now: nanoseconds of the monotonic clock.
    ///   - random: 64 random bits.
    public mutating func take(_ event: Event, at now: Int64, random: UInt64) -> Step {
        switch event {
        case .kept:
            heard(at: now)
            return goOn(at: now)
        case .due: return goOn(at: now)
        case .lineUp:
            if case .backoff = rest { rest = .none }
            return goOn(at: now)
        case .nothing(let held):
            backlog = false
            return stand(held.map { .quiet(until: now + $0) } ?? .idle)
        case .verdict(let verdict, let count): return taken(verdict, of: count, at: now, random)
        case .failed(let error, let count): return failed(error, of: count, at: now, random)
        case .settled: return goOn(at: now)
        case .unsettled: return back(at: now, random)
        }
    }

    /// Something was kept at the desk, then; a request may be under way.
    public mutating func heard(at now: Int64) { lastKept = max(lastKept ?? now, now) }

    private mutating func goOn(at now: Int64) -> Step {
        if let next, now < next { return .wait(until: next) }
        if backlog, let until = quiet(at: now), now < until { return stand(.quiet(until: until)) }
        (rest, underWay, quietSince) = (.none, true, nil)
        return .send(limit: limit)
    }

    /// Until when a check-in goes first.
    private mutating func quiet(at now: Int64) -> Int64? {
        guard let lastKept else { return nil }
        let since = quietSince ?? now
        quietSince = since
        return min(lastKept + pace.quiet, since + pace.longestQuiet)
    }

    private mutating func taken(_ verdict: Verdict, of count: Int, at now: Int64, _ random: UInt64) -> Step {
        guard verdict.kept >= 0, verdict.already >= 0, verdict.kept + verdict.already + verdict.refused.count == count else {
            return failed(CaseStoreError(.unable, cause: "its verdict does not count what it was sent"), of: count, at: now, random)
        }
        (underWay, failures, parkedInRow, backlog) = (false, 0, 0, count >= limit)
        limit = min(pace.changes, limit * 2)
        return .settle(verdict)
    }

    private mutating func failed(_ error: CaseStoreError, of count: Int, at now: Int64, _ random: UInt64) -> Step {
        underWay = false
        let asked = error.retryAfter.map { Int64(min(max(0, $0), Double(pace.longestRest) / 1e9) * 1e9) } ?? 0
        switch error.reason {
        case .unreadable, .tooLarge: return asked > 0 ? back(at: now, random, atLeast: asked) : narrow(error, of: count, at: now)
        case .unreachable, .unable, .busy: return back(at: now, random, atLeast: asked)
        case .notAllowed, .version: return back(at: now, random, atLeast: max(asked, pace.patience))
        }
    }

    /// Half as many next time; one alone is the culprit.
    private mutating func narrow(_ error: CaseStoreError, of count: Int, at now: Int64) -> Step {
        guard count <= 1 else {
            limit = max(1, count / 2)
            return send()
        }
        parkedInRow += 1
        rest = parkedInRow < pace.doubt ? .none : .told(until: now + pace.ceiling)
        limit = min(pace.changes, max(1, limit * 2))
        return .park(code: error.reason.rawValue, sentence: error.cause)
    }

    private mutating func send() -> Step {
        (rest, underWay) = (.none, true)
        return .send(limit: limit)
    }

    private mutating func back(at now: Int64, _ random: UInt64, atLeast: Int64 = 0) -> Step {
        underWay = false
        failures += 1
        let until = now + max(atLeast, pace.backoff(failures: failures, random: random))
        return stand(atLeast > 0 ? .told(until: until) : .backoff(until: until))
    }

    private mutating func stand(_ rest: Rest) -> Step {
        (self.rest, underWay) = (rest, false)
        return .wait(until: next)
    }
}
