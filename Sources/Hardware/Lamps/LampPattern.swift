/// What a lamp does. It changes on the shared tick alone, so it is on or off for whole ticks (``LampPlayer``).
public enum LampPattern: Hashable, Sendable {
    case off
    case steady
    /// Two ticks on, one off: a period of 3.3 s (0.30 Hz), two thirds of it on.
    case pulse
    /// One tick on, one off: a period of 2.2 s (0.45 Hz), half of it on.
    ///
    /// Below 0.5 Hz, where the flashing of fire alarm devices begins (EN 54-23: 0.5–2 Hz), so that no lamp is taken for one.
    case beacon
    /// On for one tick, then off; on again for a tick when the number has grown. For the sounder.
    case once(Int)

    /// Those that a configuration may name.
    public static let named: [String: LampPattern] = ["steady": .steady, "pulse": .pulse, "beacon": .beacon]

    /// The same in calm mode: nothing blinks, and nothing sounds.
    var calm: LampPattern {
        switch self {
        case .off, .steady: self
        case .pulse, .beacon: .steady
        case .once: .off
        }
    }

    /// Whether it changes by itself.
    var isLively: Bool { [.pulse, .beacon].contains(self) }

    /// Whether it is on in a tick.
    /// - Parameters:
    ///   - tick: the number of the tick, the same for all lamps: they are in phase.
    ///   - before: what the lamp did in the tick before. A pattern that has just begun is on, so that nobody waits for its phase.
    func isOn(in tick: Int, after before: LampPattern) -> Bool {
        switch self {
        case .off: false
        case .steady: true
        case .pulse: before != self || tick % 3 != 2
        case .beacon: before != self || tick % 2 == 0
        case .once(let number):
            if case .once(let earlier) = before { number > earlier } else { number > 0 }
        }
    }
}
