import Hardware
import Logging
import Reception
import ServiceLifecycle

/// The lamps follow the desk. When the hub stops, all of them are off; when it is killed, the pulls on the board see to that.
struct LampDesk: ServiceLifecycle.Service, CustomStringConvertible {
    private let plan: BoardPlan
    private let lines: any Lines
    private let desk: any FrontDesk
    private let isWell: @Sendable () async -> Bool
    private let clock: BoardClock
    private let logger: Logger
    private let board: LampBoard
    private let shown: ShownPlaces
    private let calm: CalmMode
    private let beat: @Sendable () -> Void

    /// After so many nanoseconds everything is looked at again: lines that were lost, a desk that did not answer, a new day.
    static let round: UInt64 = 10_000_000_000

    /// - Parameters:
    ///   - isWell: whether the store can be written.
    ///   - shown: the places whose lamp a family has asked for.
    ///   - calm: the lamps' calm mode; without it, as the plan has it.
    ///   - beat: called each time the lamps have been looked after, at least once in each ``round``.
    init(
        plan: BoardPlan, lines: any Lines, desk: any FrontDesk, isWell: @escaping @Sendable () async -> Bool, clock: BoardClock,
        logger: Logger, shown: ShownPlaces? = nil, calm: CalmMode? = nil, beat: @escaping @Sendable () -> Void = {}
    ) {
        (self.plan, self.lines, self.desk, self.isWell) = (plan, lines, desk, isWell)
        (self.clock, self.logger, self.beat) = (clock, logger, beat)
        self.shown = shown ?? ShownPlaces(clock: clock)
        self.calm = calm ?? CalmMode(plan.rules.calm, logger: logger)
        board = LampBoard(plan: plan, lines: lines, clock: clock, logger: logger)
    }

    var description: String { "lamps" }

    func run() async throws {
        let proof = Proof(clock: clock)
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await lookAround { wake.yield() } }
                group.addTask { await follow { wake.yield() } }
                group.addTask { await shown.follow { wake.yield() } }
                group.addTask { await calm.follow { wake.yield() } }
                group.addTask { for await _ in wakes { await show(proof) } }
                for line in plan.lines where line.meaning == .heartbeat {
                    group.addTask { await Heartbeat(line: line, plan: plan, lines: lines, proof: proof, clock: clock, logger: logger).run() }
                }
            }
        }
        await board.stop()
    }

    /// Takes the lines, and sees to it again and again.
    private func lookAround(_ wake: () -> Void) async {
        while !Task.isCancelled {
            await board.look()
            wake()
            try? await clock.wait(clock.now() + Self.round)
        }
    }

    private func follow(_ wake: () -> Void) async {
        while !Task.isCancelled {
            do {
                for try await _ in try await desk.follow() { wake() }
            } catch {
                logger.debug("the desk is not followed", metadata: ["cause": "\(error)"])
            }
            try? await clock.wait(clock.now() + Self.round)
        }
    }

    private func show(_ proof: Proof) async {
        defer { beat() }
        guard await isWell(), let board = try? await desk.board() else {
            if !Task.isCancelled { await self.board.show(.fault) }
            return
        }
        var scene = LampScene(board, shown: shown.lit)
        scene.isCalm = calm.isCalm
        await self.board.show(scene)
        proof.give()
    }
}
