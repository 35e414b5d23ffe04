import BoardDoubles
import Foundation
import Hardware
import Reception
import Store
import Testing

@testable import hazel

/// A hub with simulated lines, and a clock for its lamps that the test moves.
struct BoardCase {
    let hub: TestHub
    let ticks = HandTicks()
    let shown: ShownPlaces
    let calm: CalmMode
    let lines: SimulatedLines
    let plan = BoardPlan(
        profile: .simulated,
        lines: [
            BoardLine(.lamp(.kioskReady), line: "ready"), BoardLine(.lamp(.kioskFault), line: "fault"),
            BoardLine(.lamp(.place("den")), line: "den"), BoardLine(.lamp(.place("blue-room")), line: "blue"),
            BoardLine(.lamp(.assistance), line: "help"), BoardLine(.lamp(.assistanceOverdue), line: "late"), BoardLine(.sounder, line: "bell"),
            BoardLine(.button(.assistance), line: "press", kiosk: "entrance"), BoardLine(.button(.done("den")), line: "done"), BoardLine(.button(.calm), line: "calm"),
            BoardLine(.door, line: "door"), BoardLine(.heartbeat, line: "beat"),
        ],
        rules: LampRules(patience: 60))

    /// Opens a hub that nobody serves, and its lamps and buttons.
    static func open(_ body: (BoardCase) async throws -> Void) async throws {
        try await TestHub.alone { hub in
            let board = BoardCase(hub)
            let lamps = board.lamps, buttons = board.buttons
            let living = [Task { try await lamps.run() }, Task { try await buttons.run() }]
            defer { living.forEach { $0.cancel() } }
            try await body(board)
            living.forEach { $0.cancel() }
            for task in living { try await task.value }
        }
    }

    init(_ hub: TestHub) {
        self.hub = hub
        let ticks = ticks
        shown = ShownPlaces(clock: ticks.clock)
        calm = CalmMode(false, logger: hub.log.logger)
        lines = SimulatedLines(plan.lines, now: { ticks.now })
    }

    var lamps: LampDesk {
        LampDesk(
            plan: plan, lines: lines, desk: hub.desk, isWell: { [desk = hub.desk] in await desk.isWell() }, clock: ticks.clock, logger: hub.log.logger,
            shown: shown, calm: calm)
    }

    var buttons: ButtonDesk { ButtonDesk(plan: plan, lines: lines, desk: hub.desk, clock: ticks.clock, logger: hub.log.logger, calm: calm) }

    /// Which of the lines are active.
    var lit: Set<String> { Set(lines.lines.filter(\.isActive).map(\.id)) }

    /// Lets some time go by, and whoever waited for it do its work.
    func step(_ milliseconds: UInt64 = 100) async {
        ticks.advance(milliseconds: milliseconds)
        for _ in 0..<20 { await Task.yield() }
    }

    /// Lets time go on until the board is as the test wants it. The suite's time limit ends what never comes.
    func until(_ wanted: ([SimulatedLine]) -> Bool) async {
        while !wanted(lines.lines), !Task.isCancelled { await step() }
    }

    /// The same for the desk.
    func untilRows(_ wanted: ([BoardRow]) -> Bool) async throws {
        while !wanted(try await hub.desk.board().rows), !Task.isCancelled { await step() }
    }

    func untilLit(_ names: Set<String>) async {
        let lamps: Set<String> = ["ready", "fault", "den", "blue", "help", "late"]
        await until { lines in Set(lines.filter(\.isActive).map(\.id)).intersection(lamps) == names }
    }

    func walkIn() async throws -> BoardRow {
        _ = try await hub.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "entrance", moment: hub.surroundings.now()))
        return try #require(try await hub.desk.board().rows.last { $0.state == .waiting })
    }

    /// A family with a pass, that says how it is called.
    func arrived(call: Wish.Call) async throws -> BoardRow {
        _ = try await hub.desk.take(BookBatch(importID: "i", source: "clinic", records: [TestHub.record("1")], preview: false))
        let entry = try #require(try await hub.desk.passes(.holder(source: "clinic", externalID: "parent")).first)
        let code = try #require(try await PassIssue(hub.desk, hub.configuration, surroundings: hub.surroundings).pass(for: entry).code)
        _ = try await hub.desk.checkIn(Scan(code: code, kiosk: "entrance", moment: hub.surroundings.now()))
        let row = try #require(try await hub.desk.board().rows.first { $0.state == .waiting })
        _ = try await hub.desk.wish(WishAnswer(arrival: try #require(row.arrival), kiosk: "entrance", call: call))
        return row
    }

    /// Presses a button with a contact that bounces, for so many milliseconds.
    func press(_ line: String, for milliseconds: UInt64 = 100) async {
        await until { $0.first { $0.id == line }?.consumer != nil }
        for active in [true, false] {
            for level in [active, !active, active] {
                lines.pull(line, active: level)
                await step(2)
            }
            for _ in 0..<(milliseconds / 10) { await step(10) }
        }
    }
}
