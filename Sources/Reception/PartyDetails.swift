public import Foundation

/// One arrival, at the kiosk whose page knows it.
public struct AtArrival: Sendable, Codable, Equatable {
    /// One that came with a pass: of any other there are no details.
    public var arrival: Arrival.ID
    /// Must be the one at which the pass was last shown.
    public var kiosk: Kiosk.ID

    public init(arrival: Arrival.ID, kiosk: Kiosk.ID) { (self.arrival, self.kiosk) = (arrival, kiosk) }
}

/// What a family that came with a pass may look at and change once it is here. After a look-up nobody has it.
public struct PartyDetails: Sendable, Codable, Equatable {
    /// As it stands now, for the pass of the arrival.
    public var slip: ArrivalSlip
    /// Those who came with this arrival and are still here.
    public var members: [Member]

    public init(slip: ArrivalSlip, members: [Member]) { (self.slip, self.members) = (slip, members) }

    /// One of the party, and what the hub may show of them to their own family.
    public struct Member: Sendable, Codable, Equatable {
        /// Named in each answer that is about them.
        public var visit: Visit.ID
        /// The first letter of the given name, for the family to tell its own apart; `nil` for a session.
        public var initial: String?
        /// What is done for them today.
        public var adjustments: [Adjustment]
        /// Whether the family has said today what helps.
        public var hasAnswered: Bool
        /// Whether anything can be kept for the next time: a session has nobody for whom to keep it.
        public var canKeep: Bool
        /// Each once, in the order of the day.
        public var services: [Known]

        public init(
            visit: Visit.ID, initial: String?, adjustments: [Adjustment], hasAnswered: Bool, canKeep: Bool, services: [Known]
        ) {
            (self.visit, self.initial, self.adjustments) = (visit, initial, adjustments)
            (self.hasAnswered, self.canKeep, self.services) = (hasAnswered, canKeep, services)
        }

        /// A service of this visit that is not sensitive, and whether it may know of it.
        public struct Known: Sendable, Codable, Equatable {
            /// One of the centre's.
            public var service: Service.ID
            /// As the family has said, else as the agreement has it.
            public var shared: Bool

            public init(_ service: Service.ID, shared: Bool) { (self.service, self.shared) = (service, shared) }
        }
    }

    /// The member of this visit; `nil` where it is not of this party, or has left.
    public func member(_ visit: Visit.ID?) -> Member? { members.first { $0.visit == visit } }

    /// Whoever has something on record and has not been asked yet.
    public var nextToAsk: Member? { members.first { !$0.adjustments.isEmpty && !$0.hasAnswered } }
}

/// For how long the page of a family that has checked in may go on: the id of its arrival is of no use afterwards.
public enum PageLife {
    /// Half an hour since the pass was shown.
    public static let seconds: TimeInterval = 1800

    /// - Parameter shown: when the pass was last shown, on the clock of this boot; `nil` where the hub has started since.
    public static func isOpen(arrived: Date, shown: Int64?, now: Moment) -> Bool {
        guard let shown else { return abs(now.wall.timeIntervalSince(arrived)) <= seconds }
        return (0...Int64(seconds * 1_000_000_000)).contains(now.boottime - shown)
    }
}

extension ArrivalSlip.Stop {
    /// Whether it takes more than ten minutes beyond the time of the appointment, by what the family is told.
    public func takesLonger(at now: Date) -> Bool {
        guard let due else { return false }
        return now.adding(minutes: wait ?? 0).timeIntervalSince(due) > 600
    }
}
