import Foundation
import Logging
import Reception
import Sync
import Synchronization

/// One simulated hub: its desk follows a plan, its journal is in memory, and what carries it is what carries a hub's.
final class CityHub: Outbox {
    private struct State {
        var journal: CityJournal
        var waiting: [(change: SentChange, made: ContinuousClock.Instant)] = []
        /// Of what waits, how much is taken already.
        var taken = 0
        var random: Seeded
        var cursor: String?
    }

    let id: String
    let client: CaseStoreClient
    let figures: CityFigures
    private let state: Mutex<State>
    private let (changes, bell) = AsyncThrowingStream.makeStream(of: Position.self, bufferingPolicy: .bufferingNewest(1))

    init(_ address: CaseStoreAddress, seed: UInt64, figures: CityFigures) throws {
        (id, client, self.figures) = (address.hub, try CaseStoreClient(address), figures)
        state = Mutex(State(journal: CityJournal(hub: address.hub), random: Seeded(seed)))
    }

    /// The hub's plan of its next day.
    func plan(visits: Int) -> CityDay { state.withLock { CityDay(visits: visits, random: &$0.random) } }

    func begin() throws { try keep { try $0.began() } }

    /// The desk does what is planned, each step in its time.
    func live(_ plan: CityDay, _ day: Int, _ clock: CityClock) async throws {
        let doors = clock.seconds()
        for event in plan.events {
            try await clock.sleep(untilSecond: doors + event.second)
            try keep { try $0.next(event, due: plan.due[event.party], on: day) }
        }
    }

    /// Carries what is kept, and asks for the book each minute, until it is cancelled.
    func carry(_ clock: CityClock, _ logger: Logger) async {
        let sync = SyncClock(
            now: clock.nanoseconds, sleep: { try await clock.sleep(untilSecond: Double($0) / 1e9) }, random: { self.state.withLock { $0.random.next() } })
        let carrier = BookCarrier(
            store: client, cursor: { self.state.withLock(\.cursor) }, take: { page in self.state.withLock { $0.cursor = page.cursor } },
            clock: sync, logger: logger, gotThrough: { self.figures.asked() })
        let courier = Courier(outbox: self, store: client, clock: sync, logger: logger)
        await withDiscardingTaskGroup { group in
            group.addTask { await courier.run() }
            group.addTask { await carrier.run() }
        }
    }

    /// How many changes there are, and how many of them are not taken.
    var made: Int64 { state.withLock { $0.journal.made } }
    var backlog: Int { state.withLock { $0.waiting.count - $0.taken } }

    private func keep(_ make: (inout CityJournal) throws -> SentChange) throws {
        let position = try state.withLock { state in
            state.waiting.append((try make(&state.journal), .now))
            return Position(epoch: CityJournal.epoch, sequence: state.journal.made)
        }
        bell.yield(position)
    }

    func content(limit: Int, bytes: Int) async throws -> OutboxContent {
        state.withLock { state in
            let changes = state.waiting[state.taken...].prefix(limit).map(\.change)
            guard !changes.isEmpty else { return .nothing(heldFor: nil) }
            let last = state.journal.made - Int64(state.waiting.count - state.taken - changes.count)
            let ids = changes.indices.map { Change.ID("\(last)-\($0)") }
            return .batch(OutboxBatch(changes: changes, ids: ids, mark: .init(n: last, position: Position(epoch: CityJournal.epoch, sequence: last))))
        }
    }

    func settle(_ batch: OutboxBatch, by verdict: Verdict) async throws {
        let lags = state.withLock { state in
            let lags = state.waiting[state.taken...].prefix(batch.changes.count).map { $0.made.duration(to: .now) }
            state.taken += batch.changes.count
            if state.taken > 1000 || state.taken == state.waiting.count {
                state.waiting.removeFirst(state.taken)
                state.taken = 0
            }
            return lags
        }
        figures.settled(lags, refused: verdict.refused.count)
    }

    func note(_ error: CaseStoreError, next: Int64?) async { figures.failed(error.reason) }

    func news() async throws -> AsyncThrowingStream<Position, any Error> { changes }
}

/// The city's own time, which goes faster than the machine's.
struct CityClock: Sendable {
    let speed: Double
    private let began = ContinuousClock.now

    init(speed: Double) { self.speed = speed }

    /// Since the city began.
    func seconds() -> Double { began.duration(to: .now) / .seconds(1) * speed }
    func nanoseconds() -> Int64 { Int64(seconds() * 1e9) }

    func sleep(untilSecond until: Double) async throws {
        let left = (until - seconds()) / speed
        if left > 0 { try await Task.sleep(for: .seconds(left), tolerance: .zero) } else { try Task.checkCancellation() }
    }
}
