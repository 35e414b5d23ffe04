import Foundation
import Hardware
import Logging
import Reception

/// How long a lamp takes: from the decision on disk to the request of its line, on a board at rest. After another lamp's change it may be
/// the rest of a tick more, by design (``LampPlayer``); that is left out here by a clock whose ticks pass faster.
struct LampBench {
    let desk: any FrontDesk
    let kiosk: Kiosk.ID
    let service: Reception.Service.ID
    let place: Place.ID

    /// So many times faster than the real one runs the clock of the lamps: a tick is 11 µs.
    private static let haste: UInt64 = 100_000

    /// - Returns: milliseconds, shortest first.
    func run(_ count: Int) async throws -> [Double] {
        let plan = BoardPlan(profile: .simulated, lines: [BoardLine(.lamp(.place(place)), line: "lamp")])
        let lines = SimulatedLines(plan.lines)
        let lamps = LampDesk(
            plan: plan, lines: lines, desk: desk, isWell: { true }, clock: Self.hasty(), logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let living = Task { try await lamps.run() }
        defer { living.cancel() }
        var changes = lines.changes().makeAsyncIterator()
        var milliseconds: [Double] = []
        for _ in 0..<count {
            _ = try await desk.walkIn(WalkIn(service: service, companions: 0, kiosk: kiosk, moment: Surroundings.system(trust: .always).now()))
            let decided = BoardClock.system.now()
            while await changes.next()?.first?.isActive == false {}
            milliseconds.append(Double(BoardClock.system.now() - decided) / 1_000_000)
            for row in try await desk.board().rows where row.state == .waiting { try await desk.act(StaffAct(.seen, row.id)) }
            while await changes.next()?.first?.isActive == true {}
        }
        return milliseconds.sorted()
    }

    private static func hasty() -> BoardClock {
        let real = BoardClock.system, began = real.now()
        return BoardClock(
            now: { (real.now() - began) &* haste },
            wait: { try await real.wait(began + $0 / haste) })
    }
}
