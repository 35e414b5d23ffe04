import Foundation

/// The lamps of one board from the desk to their levels: all that decides about them, and no line is touched here.
public struct LampShow: Sendable {
    /// Its lamps and sounders, in the order of the plan.
    public let lamps: [BoardLine]
    private let rules: LampRules
    private var player: LampPlayer
    /// Which lines the hub holds. One that it does not hold shows nothing, and lights up on a tick once it does.
    private var held: [Bool]
    private var scene: LampScene?
    private var seen: UInt64 = 0

    /// - Parameter now: the time on a clock that is never set, in nanoseconds.
    public init(_ plan: BoardPlan, at now: UInt64) {
        lamps = plan.lines.filter { $0.meaning.isOutput && $0.meaning != .heartbeat }
        (rules, player) = (plan.rules, LampPlayer(lamps: lamps.count, at: now))
        held = Array(repeating: false, count: lamps.count)
    }

    /// Which lamps are on.
    public var levels: [Bool] { player.levels }

    /// The desk as it is now. Nothing is on before the first.
    public mutating func see(_ scene: LampScene, at now: UInt64) { (self.scene, seen) = (scene, now) }

    /// A line is held from now on.
    public mutating func hold(_ lamp: Int) { held[lamp] = true }

    /// A line is lost: its lamp is dark, or nobody knows.
    public mutating func lose(_ lamp: Int) {
        held[lamp] = false
        player.lost(lamp)
    }

    /// Goes on by one tick, where one is due.
    /// - Returns: whether the lines are to be set to ``levels`` now.
    public mutating func advance(at now: UInt64) -> Bool {
        guard let present = present(at: now) else { return false }
        player.want(zip(lamps, held).map { $1 ? rules.pattern(of: $0, in: present) : .off })
        return player.advance(at: now)
    }

    /// The lines have been set by now.
    public mutating func wereSet(at now: UInt64) { player.wereSet(at: now) }

    /// When to go on though nothing has happened; `nil` for never. It may have passed.
    public func due(at now: UInt64) -> UInt64? {
        let change = present(at: now).flatMap(rules.nextChange).map { now + UInt64($0 * 1_000_000_000) }
        return [player.due, change].compactMap(\.self).min()
    }

    private func present(at now: UInt64) -> LampScene? { scene?.later(TimeInterval(now - min(now, seen)) / 1_000_000_000) }
}
