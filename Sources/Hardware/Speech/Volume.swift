/// How loud Hazel speaks: five steps of five decibels, so that each is heard as a step.
///
/// The installer sets the amplifier so that ``usual`` stays at 65 dBA where one stands. Every user begins with it (EN 301 549 5.1.3.13),
/// and the fifth step is then 75 dBA, beyond what 5.1.3.12 asks for.
public struct Volume: Hashable, Sendable, Comparable {
    /// From 1, the quietest, to 5.
    public let level: Int

    /// The nearest of the levels 1 to 5.
    public init(_ level: Int) { self.level = min(max(level, 1), 5) }

    /// How loud it is until somebody asks for more or less.
    public static let usual = Volume(3)

    /// What the samples of a sound are multiplied by: above 0, at most 1.
    public var gain: Double { [0.1, 0.178, 0.316, 0.562, 1][level - 1] }

    /// The quieter comes first.
    public static func < (one: Self, other: Self) -> Bool { one.level < other.level }
}
