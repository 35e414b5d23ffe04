/// What a lamp does. All of them change on the shared tick alone, so each is on or off for whole ticks (``LampPlayer``).
public enum LampPattern: String, Hashable, Sendable, CaseIterable {
    case off
    case steady
    /// Two ticks on, one off: a period of 3.3 s (0.30 Hz), two thirds of it on.
    case pulse
    /// One tick on, one off: a period of 2.2 s (0.45 Hz), half of it on.
    case beacon
}
