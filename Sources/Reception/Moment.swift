public import Foundation

/// When something happened, as well as the hub can know it.
///
/// The wall clock may be wrong and may jump; the monotonic time within one boot does not. Order is the journal's
/// sequence, never the wall time.
public struct Moment: Hashable, Sendable, Codable {
    /// Wall time (UTC), kept to the microsecond.
    public var wall: Date
    /// Nanoseconds since boot, suspended time included (`CLOCK_BOOTTIME`).
    public var boottime: Int64
    /// The kernel's boot id.
    public var boot: String
    /// Whether the wall clock was known to be right.
    public var trusted: Bool

    /// Rounds the wall time to the microsecond, as it is kept.
    public init(wall: Date, boottime: Int64, boot: String, trusted: Bool) {
        self.wall = wall.roundedToMicrosecond
        self.boottime = boottime
        self.boot = boot
        self.trusted = trusted
    }
}

/// All that Hazel takes from the world besides its input: the clock, ids and randomness. Handed in, so that tests own them.
public struct Surroundings: Sendable {
    /// The clocks, read anew each time.
    public var now: @Sendable () -> Moment
    /// A random UUID, another each time.
    public var uuid: @Sendable () -> UUID
    /// So many bytes that nobody can guess: salts, tickets and keys are made of them.
    public var randomBytes: @Sendable (Int) -> [UInt8]

    public init(
        now: @escaping @Sendable () -> Moment,
        uuid: @escaping @Sendable () -> UUID,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.uuid = uuid
        self.randomBytes = randomBytes
    }
}

extension Date {
    /// Whole microseconds since 1970.
    public var microseconds: Int64 { Int64((timeIntervalSince1970 * 1_000_000).rounded()) }

    /// The inverse of ``microseconds``.
    public init(microseconds: Int64) { self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000) }

    var roundedToMicrosecond: Date { Date(microseconds: microseconds) }

    /// So many minutes later, or earlier where negative.
    public func adding(minutes: Int) -> Date { addingTimeInterval(Double(minutes) * 60) }
}
