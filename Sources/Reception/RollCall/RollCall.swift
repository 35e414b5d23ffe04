public import Foundation

/// A roll-call after everybody was sent out of the building: who was in it, and who is out.
public struct RollCall: Sendable, Codable, Equatable, Identifiable {
    public typealias ID = Identifier<RollCall>

    /// Made by the hub when it begins.
    public var id: ID
    /// Whether it was an exercise; a real one is in no figure.
    public var kind: Kind
    /// By the wall clock; what is measured goes by the clock that does not jump.
    public var began: Date
    /// Families, those who came along and visitors for work, as far as the hub knows. Staff sign in nowhere, and are not among them.
    /// Nobody is named once it has ended.
    public var rows: [RollCallRow]
    /// How it ended; `nil` while it goes on.
    public var end: End?

    public init(id: ID, kind: Kind, began: Date, rows: [RollCallRow], end: End? = nil) {
        (self.id, self.kind, self.began, self.rows, self.end) = (id, kind, began, rows, end)
    }

    /// Whether it was an exercise.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case drill, real
    }

    /// How many people are on the list.
    public var people: Int { rows.reduce(0) { $0 + $1.count } }

    /// How many of them nobody has ticked as out.
    public var missing: Int { rows.reduce(0) { $0 + ($1.isOut ? 0 : $1.count) } }

    /// How it ended: numbers, and nobody’s name.
    public struct End: Hashable, Sendable, Codable {
        /// How many people were on the list.
        public var there: Int
        /// How many of them were not found.
        public var missing: Int
        /// How long it took until the last of them was out; where somebody was not found, until it was ended.
        public var seconds: Int

        public init(there: Int, missing: Int, seconds: Int) { (self.there, self.missing, self.seconds) = (there, missing, seconds) }

        /// Minutes, a begun one counted as a whole one.
        public var minutes: Int { Self.minutes(seconds) }

        /// Seconds in minutes, a begun one counted as a whole one.
        public static func minutes(_ seconds: Int) -> Int { (max(0, seconds) + 59) / 60 }
    }
}

/// One line of a roll-call: somebody of whom the hub knows, or those who came along with a party.
public struct RollCallRow: Sendable, Codable, Equatable, Identifiable {
    /// `visit:<id>`, `others:<id of the arrival>` or `visitor:<id>`.
    public var id: String
    /// How many people it stands for.
    public var count: Int
    /// Whose party it is, and how it is called; `nil` for whoever is here for work.
    public var arrival: Arrival.ID?
    /// As the party was told at the kiosk.
    public var token: Token?
    /// The short form of a name ("Amina K."), as the arrivals have it; `nil` where there is none, or who it is is protected.
    public var name: String?
    /// Whether the name is withheld, wherever it would stand.
    public var protected: Bool
    /// As what somebody is here for work.
    public var role: Visitor.Role?
    /// Where to look.
    public var place: Place.ID?
    /// Where the party waits outside of the rooms.
    public var spot: Wish.Spot?
    /// Whether the party has yet to say how many came along.
    public var othersUnknown: Bool
    /// Ticked, or left.
    public var isOut: Bool
    /// Staff have noted that they left the building since it began: there is nothing to tick.
    public var hasLeft: Bool

    public init(
        id: String, count: Int = 1, arrival: Arrival.ID? = nil, token: Token? = nil, name: String? = nil, protected: Bool = false,
        role: Visitor.Role? = nil, place: Place.ID? = nil, spot: Wish.Spot? = nil, othersUnknown: Bool = false, isOut: Bool = false,
        hasLeft: Bool = false
    ) {
        (self.id, self.count, self.arrival, self.token, self.name, self.protected) = (id, count, arrival, token, name, protected)
        (self.role, self.place, self.spot, self.othersUnknown) = (role, place, spot, othersUnknown)
        (self.isOut, self.hasLeft) = (isOut || hasLeft, hasLeft)
    }
}

/// What staff see of roll-calls, as the journal stood at a position.
public struct RollCallSheet: Sendable, Codable, Equatable {
    /// Of the journal when it was read; later ones make the sheet old.
    public var position: Position
    /// How many people are in the building now, as far as the hub knows.
    public var here: Int
    /// The one that goes on; else the last one of the day, without its rows.
    public var rollCall: RollCall?

    public init(position: Position, here: Int, rollCall: RollCall? = nil) {
        (self.position, self.here, self.rollCall) = (position, here, rollCall)
    }

    /// Whether one goes on.
    public var isRunning: Bool { rollCall.map { $0.end == nil } ?? false }
}

/// A step of a roll-call. The record names visits by their ids, and nobody else.
public struct RollCalled: Hashable, Sendable, Codable {
    /// Which one goes on.
    public var rollCall: RollCall.ID
    /// What staff did.
    public var step: Step

    public init(rollCall: RollCall.ID, step: Step) { (self.rollCall, self.step) = (rollCall, step) }

    /// One press: a start, ticks, an end.
    public enum Step: Hashable, Sendable, Codable {
        case began(RollCall.Kind, there: Int)
        /// These rows are out, or are not after all.
        case ticked(rows: [String], isOut: Bool)
        case ended(RollCall.End)
    }
}
