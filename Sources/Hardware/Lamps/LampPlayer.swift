/// Says which lamps are on, for all lamps of a board together: a state machine that knows no clock but the times it is handed.
///
/// Lamps change on one tick that they share, and no two ticks are less than 1.1 s apart. So however many lamps there are and
/// whatever happens at the desk, everything that lights up in the room lights up at most 0.91 times a second. The conventions:
/// * WCAG 2.2, criterion 2.3.1: no more than three flashes in any second.
/// * HSE: strobes at four flashes a second at most; festive lights of about one a second are too slow to trigger a seizure, but
///   several circuits that flash together could raise the rate. Here they cannot: they share the tick.
/// * Epilepsy Society: the risk is at 3–30 Hz, and uncommon below.
///
/// A decision thus waits for its lamp for one tick at most. A board that has been at rest for a tick shows it at once, and a board on
/// which nothing blinks needs no timer.
public struct LampPlayer: Sendable {
    /// The least time from one tick to the next, in nanoseconds.
    public static let tick: UInt64 = 1_100_000_000

    private var wanted: [LampPattern]
    private var shown: [LampPattern]
    /// Which lamps are on.
    public private(set) var levels: [Bool]
    /// When the lamps were last set. At first, when the player was made: a hub that dies and comes back again and again does not
    /// flash either.
    private var last: UInt64
    private var count = 0

    /// - Parameters:
    ///   - lamps: how many there are. All are off.
    ///   - now: the time on a clock that is never set, in nanoseconds.
    public init(lamps: Int, at now: UInt64) {
        wanted = Array(repeating: .off, count: lamps)
        (shown, levels, last) = (wanted, Array(repeating: false, count: lamps), now)
    }

    /// What each lamp shall do from the next tick on.
    public mutating func want(_ patterns: [LampPattern]) { wanted = patterns }

    /// When the next tick is due; `nil` while all is as wanted and nothing blinks. It may have passed already.
    public var due: UInt64? {
        let sounding = zip(shown, levels).contains { if case .once = $0 { $1 } else { false } }
        return wanted != shown || sounding || shown.contains(where: \.isLively) ? last + Self.tick : nil
    }

    /// Goes on by one tick, where one is due: afterwards ``levels`` is what the lamps shall show.
    /// - Returns: whether it did.
    public mutating func advance(at now: UInt64) -> Bool {
        guard let due, now >= due else { return false }
        count += 1
        levels = zip(wanted, shown).map { $0.isOn(in: count, after: $1) }
        (shown, last) = (wanted, now)
        return true
    }

    /// The lamps have been set by now: the next tick is counted from here, so that a slow board does not shorten it.
    public mutating func wereSet(at now: UInt64) { last = max(last, now) }

    /// A lamp went dark by itself, with its chip: it lights up on a tick like any other.
    public mutating func lost(_ lamp: Int) { (shown[lamp], levels[lamp]) = (.off, false) }
}
