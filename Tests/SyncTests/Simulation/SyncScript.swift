import Reception
@testable import Sync

/// One hub, one ledger and a line between them that is mostly broken, on a clock of its own. All of it follows from the seed.
struct SyncScript {
    let seed: UInt64
    private var random: Seeded
    private(set) var ledger = SimulatedLedger()
    private(set) var journal = 0
    /// What the hub has on disk.
    private(set) var cursor = 0
    private(set) var parked: Set<Int> = []
    private(set) var requests = 0
    /// The world's time, and when the hub's machine was started: its own clock begins there.
    private(set) var time: Int64 = 0
    private var started: Int64 = 0
    private var machine: Sending
    private var fault = Fault.none
    private var faultEnds: Int64 = 0
    private var broken = true
    private var pending: Int64
    private let total: Int
    private var inFlight: [Int] = []
    /// A hub that moves its cursor before the answer: the script must notice.
    private let careless: Bool

    static let pace: Pace = {
        var pace = Pace()
        pace.changes = 32
        return pace
    }()

    init(seed: UInt64, careless: Bool = false) {
        (self.seed, self.careless, random) = (seed, careless, Seeded(seed))
        machine = Sending(pace: Self.pace)
        total = Int.random(in: 1...400, using: &random)
        pending = 0
        let poison = (0..<total).filter { _ in Int.random(in: 0..<60, using: &random) == 0 }
        for change in poison {
            if Bool.random(using: &random) { ledger.refuses.insert(change) } else { ledger.chokesOn.insert(change) }
        }
    }

    var poison: Set<Int> { ledger.refuses.union(ledger.chokesOn) }

    /// Runs until everything is told, or says what went wrong.
    mutating func run() -> String? {
        var event = Sending.Event.kept, steps = 0
        while cursor < total || journal < total {
            steps += 1
            if steps > 200_000 { return "no end: \(cursor) of \(total) after \(requests) requests" }
            let step = machine.take(event, at: time - started, random: random.next())
            event = perform(step)
            if time > 200 * 3600 * SimulatedLink.second { (broken, fault) = (false, .none) }
        }
        return fault(in: ledger.kept)
    }

    private func fault(in kept: [Int]) -> String? {
        if kept != (0..<total).filter({ !poison.contains($0) }) { return "the ledger holds \(kept.count) of \(total), or not in order" }
        if parked != poison { return "parked are \(parked.sorted()), and not \(poison.sorted())" }
        return cursor == total ? nil : "the cursor is at \(cursor)"
    }

    private mutating func perform(_ step: Sending.Step) -> Sending.Event {
        switch step {
        case .wait(let until): return wait(until.map { $0 + started })
        case .send(let limit): return send(limit)
        case .settle(let verdict): return settle(Set(verdict.refused.compactMap { Int($0.id.rawValue) }))
        case .park: return settle(Set(inFlight))
        }
    }

    private mutating func send(_ limit: Int) -> Sending.Event {
        inFlight = Array(cursor..<min(cursor + limit, journal))
        guard !inFlight.isEmpty else { return .nothing() }
        requests += 1
        if careless { cursor = inFlight.last! + 1 }
        let (answer, took) = SimulatedLink.carry(inFlight, to: &ledger, under: fault, &random)
        pass(took)
        if broken, fault == .hubKilled, Bool.random(using: &random) { return restart() }
        return switch answer {
        case .success(let verdict): .verdict(verdict, of: inFlight.count)
        case .failure(let error): .failed(error, of: inFlight.count)
        }
    }

    private mutating func settle(_ refused: Set<Int>) -> Sending.Event {
        if broken, fault == .hubKilled, Bool.random(using: &random) { return restart() }
        if broken, fault == .hubDiskFull, Int.random(in: 0..<4, using: &random) > 0 { return .unsettled }
        parked.formUnion(refused)
        cursor = inFlight.last! + 1
        return .settled
    }

    /// The machine's clock begins anew, and nothing but the disk is known.
    private mutating func restart() -> Sending.Event {
        machine = Sending(pace: Self.pace)
        pass(5 * SimulatedLink.second)
        started = time
        return .kept
    }

    private mutating func wait(_ until: Int64?) -> Sending.Event {
        if journal < total, until == nil || pending < until! {
            pass(max(0, pending - time))
            return .kept
        }
        guard let until else { return .kept }
        pass(until - time)
        return .due
    }

    /// Time goes on: families come, and the line changes.
    private mutating func pass(_ nanoseconds: Int64) {
        time += nanoseconds
        while journal < total, pending <= time {
            journal += 1
            pending += Int64.random(in: 0...(120 * SimulatedLink.second), using: &random)
        }
        while broken, faultEnds <= time {
            fault = Fault.allCases.randomElement(using: &random)!
            faultEnds += Int64.random(in: 1...3600, using: &random) * SimulatedLink.second
        }
    }
}
