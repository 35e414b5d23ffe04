import Foundation
import Reception

@testable import Hardware

/// One day at a desk, as the lamps live through it: what happened and when, and what a slow machine did to the times.
struct LampDay: Sendable {
    struct Happening: Sendable {
        /// Nanoseconds after the one before.
        var gap: UInt64
        var kind: Kind
    }

    enum Kind: Sendable {
        case wait(Int), call(Int), leave(Int), ask(Int), answer(named: Bool), settle
        case fault, mend
        /// Staff make the lamps calm, or end that.
        case calm(Bool)
        /// One line is lost with its chip, or is back.
        case lose(Int), find(Int)
        /// Both at once: a loose plug.
        case flicker(Int)
        /// The hub is killed, and is there again at once: a service manager that restarts it without a pause.
        case kill
        /// Nothing happens; the timer alone goes on.
        case nothing
    }

    var happenings: [Happening]
    /// How late a timer fires, and how long it takes to set all lines, in nanoseconds; used in turn.
    var delays: [UInt64]

    static let places: [Place.ID] = ["garden", "den", "pool"]
    static let plan = BoardPlan(
        profile: .simulated,
        lines: ([.lamp(.kioskReady), .lamp(.kioskFault), .lamp(.assistance), .lamp(.assistanceOverdue), .sounder]
            + places.map { .lamp(.place($0)) }).enumerated().map { BoardLine($1, line: "\($0)") },
        rules: LampRules(patience: 10))

    static func random(_ count: Int, _ dice: inout Seeded) -> LampDay {
        LampDay(
            happenings: (0..<count).map { _ in Happening(gap: gap(&dice), kind: kind(&dice)) },
            delays: (0..<7).map { _ in dice.next() % 3 == 0 ? dice.next() % 300_000_000 : 0 })
    }

    /// Where things go wrong: together, just before and after a tick, and now and then long after.
    static func gap(_ dice: inout Seeded) -> UInt64 {
        switch dice.next() % 6 {
        case 0: 0
        case 1: dice.next() % 50_000_000
        case 2: 1_095_000_000 + dice.next() % 10_000_000
        case 3: dice.next() % 1_100_000_000
        case 4: dice.next() % 4_000_000_000
        default: dice.next() % 20_000_000_000
        }
    }

    static func kind(_ dice: inout Seeded) -> Kind {
        let which = Int(dice.next() % 8)
        switch dice.next() % 16 {
        case 0, 1: return .wait(which % 3)
        case 2, 3, 4: return .call(which % 3)
        case 5, 6: return .leave(which % 3)
        case 7, 8: return .ask(which % 2)
        case 9: return .answer(named: which % 2 == 0)
        case 10: return .settle
        case 11: return .fault
        case 12: return .mend
        case 13: return .lose(which)
        case 14: return .find(which)
        default: return which == 0 ? .kill : which < 5 ? .flicker(Int(dice.next() % 8)) : which < 7 ? .calm(which == 5) : .nothing
        }
    }
}
