public import Foundation

/// The wall clock of a boot was set, or has become trusted: from here on the changes from `from` to `through` have happened when the
/// clock as it stands now says so. The journal itself is never written anew.
public struct ClockCorrected: Hashable, Sendable, Codable {
    /// The boot whose changes are meant: within it, the boot time tells how long ago each of them was.
    public var boot: String
    /// The first and the last sequence, in the epoch of this change itself.
    public var from, through: Int64
    /// What is to be added to a boot time, in microseconds, for the wall time in microseconds since 1970.
    public var offset: Int64

    public init(boot: String, from: Int64, through: Int64, offset: Int64) {
        (self.boot, self.from, self.through, self.offset) = (boot, from, through, offset)
    }

    /// Whether the change of this sequence is among those that it corrects.
    public func covers(_ sequence: Int64) -> Bool { (from...through).contains(sequence) }

    /// When something happened in this boot, by the clock as it stands now.
    public func wall(at moment: Moment) -> Date { Date(microseconds: moment.bootMicroseconds + offset) }
}

/// When the times of earlier changes are to be corrected. Pure.
public enum ClockRules {
    /// A wall clock that moved by less than this is left as it is, in microseconds: a minute is the least that a list shows, and what
    /// keeps a clock right moves it by far less.
    public static let step: Int64 = 60_000_000
    /// Times that were trusted are corrected for a day at most, in microseconds: what is older is history.
    static let reach: Int64 = 24 * 3_600_000_000

    /// One change of the journal, as far as the clock is concerned.
    public struct Entry: Hashable, Sendable {
        /// In the epoch that is looked at.
        public var sequence: Int64
        /// As the change itself has it: it is never written anew.
        public var moment: Moment
        /// The wall time that the tables have for it now: its own, or what it was corrected to.
        public var wall: Date
        /// Whether that wall time came from a trusted clock.
        public var settled: Bool
        /// Whether its times are exact: those of a face are not, and say nothing of the clock.
        public var exact: Bool

        /// Without a correction, `wall` and `settled` are as the moment has them.
        public init(sequence: Int64, moment: Moment, wall: Date? = nil, settled: Bool? = nil, exact: Bool = true) {
            (self.sequence, self.moment, self.exact) = (sequence, moment, exact)
            (self.wall, self.settled) = (wall ?? moment.wall, settled ?? moment.trusted)
        }
    }

    /// - Parameter entries: changes in the order of the journal. Those of another boot cannot be corrected, and are passed over.
    /// - Returns: `nil` where all stands as the clock says.
    public static func correction(at now: Moment, of entries: [Entry]) -> ClockCorrected? {
        let own = entries.filter { $0.moment.boot == now.boot }
        guard let first = own.first(where: { isWrong($0, at: now) }), let last = own.last else { return nil }
        return ClockCorrected(boot: now.boot, from: first.sequence, through: last.sequence, offset: now.clockOffset)
    }

    /// An uncertain time is wrong until a trusted clock has spoken, and any time where the clock has been set since.
    private static func isWrong(_ entry: Entry, at now: Moment) -> Bool {
        guard entry.exact else { return false }
        if now.trusted && !entry.settled { return true }
        let moved = abs(entry.wall.microseconds - entry.moment.bootMicroseconds - now.clockOffset)
        guard moved > step else { return false }
        return !entry.settled || now.trusted && now.bootMicroseconds - entry.moment.bootMicroseconds < reach
    }

    /// Whether the wall clock was set between two moments of one boot, or is trusted only now.
    public static func isSet(from earlier: Moment, to now: Moment) -> Bool {
        earlier.trusted != now.trusted || abs(earlier.clockOffset - now.clockOffset) > step
    }
}

extension Moment {
    /// Microseconds since boot.
    var bootMicroseconds: Int64 { boottime / 1000 }

    /// Wall time less boot time, in microseconds: it stays as it is until somebody sets the wall clock.
    public var clockOffset: Int64 { wall.microseconds - bootMicroseconds }
}
