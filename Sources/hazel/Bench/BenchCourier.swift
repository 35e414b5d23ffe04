import Foundation
import Logging
import Reception
import Store
import Sync

/// A backlog on its way, and families who come meanwhile.
struct BenchCourier {
    let bench: Bench
    let store: any CaseStore

    /// How the courier did.
    struct Drained: Encodable, CustomStringConvertible {
        let name = "backlog sent"
        var count: Int
        /// Seconds until the last change was settled; none of it beside check-ins.
        var seconds: Double
        var perSecond: Double { Double(count) / seconds }
        /// The most memory of the hub's side while it was sent, in MiB (`VmHWM` of proc(5)).
        var peakMiB: Int

        var description: String { String(format: "%@: %d in %.1f s (%.0f a second); peak %d MiB", name, count, seconds, perSecond, peakMiB) }
    }

    /// Check-ins before anything is sent, as many while the backlog is sent, and the rest of the backlog by itself.
    func run(_ checkIns: Int, tell: (any Encodable & CustomStringConvertible) throws -> Void) async throws {
        let codes = try await bench.families(2 * checkIns, called: "sync")
        var random = Seeded(7)
        if checkIns > 0 { try tell(Latency("check-in, nothing sent", try await arrive(codes.prefix(checkIns), &random))) }
        ResidentMemory.beginPeak()
        let courier = courier
        let carrying = Task { await courier.run() }
        defer { carrying.cancel() }
        try await until { $0.upTo != nil }
        if checkIns > 0 {
            let before = try await waiting()
            try tell(Latency("check-in, while a backlog is sent", try await arrive(codes.suffix(checkIns), &random)))
            try tell(Told(name: "sent meanwhile", count: before - (try await waiting())))
        }
        let rest = try await waiting()
        let seconds = try await bench.measure { try await until { $0.waiting == 0 } }
        try tell(Drained(count: rest, seconds: seconds, peakMiB: Int(ResidentMemory.peak())))
    }

    private struct Told: Encodable, CustomStringConvertible {
        var name: String
        var count: Int
        var description: String { "\(name): \(count)" }
    }

    private var courier: Courier {
        var logger = Logger(label: "hazel bench") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let outbox = HubOutbox(desk: bench.desk, receiver: Self.receiver, agreement: .everything, logger: logger)
        return Courier(outbox: outbox, store: store, clock: SyncClock(bench.surroundings), logger: logger)
    }

    private static let receiver = "bench"

    /// Families come one after the other, at random a tenth to four tenths of a second apart: more than any door lets in, and fewer
    /// than stop a backlog altogether.
    private func arrive(_ codes: some Collection<String>, _ random: inout Seeded) async throws -> [Duration] {
        var times: [Duration] = []
        for code in codes {
            try await Task.sleep(for: .milliseconds(Int.random(in: 100...400, using: &random)))
            let began = bench.clock.now
            let answer = try await bench.desk.checkIn(Scan(code: code, kiosk: "k", moment: bench.surroundings.now()))
            times.append(bench.clock.now - began)
            guard case .arrived(let slip) = answer, slip.outcome == .checkedIn else { throw Exit.Failure(Exit.software, "a family was not checked in") }
        }
        return times
    }

    private func waiting() async throws -> Int { try await state()?.waiting ?? 0 }

    private func state() async throws -> SyncState? { try await bench.desk.syncStates().first { $0.receiver == Self.receiver } }

    private func until(_ isSo: (SyncState) -> Bool) async throws {
        while true {
            if let state = try await state() {
                if isSo(state) { return }
                if state.needsPerson { throw Exit.Failure(Exit.unavailable, "the case store: \(state.cause ?? "a change is parked")") }
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

/// A receiver in the same process, that takes whatever it is sent: for measuring the hub's side alone.
struct TakingStore: CaseStore {
    func take(_ changes: [SentChange]) async throws -> Verdict {
        _ = try Gzip.packed(try ChangeLines.encoded(changes))
        return Verdict(kept: changes.count, already: 0, upTo: nil)
    }

    func book(after cursor: String?, limit: Int) async throws -> BookPage { BookPage(items: [], cursor: "", more: false) }
}
