import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import hazel

@Suite("The watchdog") struct WatchdogTests {
    private let log = HubLog()

    private func watchdog(
        _ manager: Manager, pulse: Pulse = Pulse { 0 }, proof: @escaping @Sendable () async throws -> Void = {},
        pause: @escaping @Sendable (Duration) async throws -> Void = { _ in try await Task.sleep(for: .seconds(3600)) }
    ) -> Watchdog {
        let notify = Notify(environment: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "30000000"])
        return Watchdog(notify: notify, pulse: pulse, proof: proof, logger: log.logger, pause: pause)
    }

    @Test("is fed after each round trip through the desk, twice as often as it wants")
    func fed() async throws {
        let manager = try Manager()
        let watchdog = watchdog(manager)
        #expect(watchdog.interval == .seconds(15))
        for _ in 0..<3 { _ = await watchdog.round([]) }
        #expect(manager.waiting() == ["WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"])
    }

    @Test("is fed where the desk answers that it cannot write: a new start would not mend that")
    func errors() async throws {
        let manager = try Manager()
        _ = await watchdog(manager, proof: { throw POSIXError(.ENOSPC) }).round([])
        #expect(manager.waiting() == ["WATCHDOG=1"])
    }

    @Test("starves while the desk hangs, and the log says why")
    func hangs() async throws {
        let manager = try Manager()
        let (answers, desk) = AsyncStream.makeStream(of: Void.self)
        let (silence, time) = AsyncStream.makeStream(of: Void.self)
        let watchdog = watchdog(
            manager, proof: { for await _ in answers { return } }, pause: { _ in for await _ in silence { return } })
        let round = Task { await watchdog.round([]) }
        time.yield()
        await log.wait(for: "critical the desk does not answer: the watchdog is not fed", times: 1)
        #expect(manager.waiting().isEmpty)
        desk.yield()
        _ = await round.value
        #expect(manager.waiting() == ["WATCHDOG=1"])
    }

    @Test("starves while a service is silent, names it once, and is fed again when it beats")
    func silent() async throws {
        let manager = try Manager()
        let time = Mutex<Int64>(0), now: @Sendable () -> Int64 = { time.withLock { $0 } }
        let pulse = Pulse(now: now)
        pulse.expect("lamps", every: 10)
        let watchdog = watchdog(manager, pulse: pulse)
        time.withLock { $0 = 11_000_000_000 }
        var late = await watchdog.round([])
        late = await watchdog.round(late)
        #expect(late == ["lamps"] && manager.waiting().isEmpty && !pulse.isWell)
        pulse.beat("lamps")
        late = await watchdog.round(late)
        #expect(late.isEmpty && manager.waiting() == ["WATCHDOG=1"])
    }

    @Test("tells that the hub stops")
    func stops() async throws {
        let manager = try Manager()
        let group = ServiceGroup(services: [watchdog(manager)], logger: log.logger)
        let running = Task { try await group.run() }
        #expect(await manager.next() == "WATCHDOG=1")
        await group.triggerGracefulShutdown()
        try await running.value
        #expect(manager.waiting() == ["STOPPING=1"])
    }
}

@Suite("The pulse") struct BeatsTests {
    @Test("is well while everything expected beats in time, and forgets what has ended")
    func rule() {
        var beats = Beats()
        beats.beat("stranger", at: 0)
        beats.expect("lamps", every: 10, at: 0)
        beats.expect("clock", every: 300, at: 0)
        #expect(beats.late(at: 10_000_000_000).isEmpty)
        #expect(beats.late(at: 10_000_000_001) == ["lamps"])
        beats.beat("lamps", at: 10_000_000_001)
        #expect(beats.late(at: 20_000_000_000).isEmpty)
        #expect(beats.late(at: 400_000_000_000) == ["clock", "lamps"])
        beats.end("lamps")
        beats.end("clock")
        #expect(beats.late(at: 400_000_000_000).isEmpty)
    }
}
