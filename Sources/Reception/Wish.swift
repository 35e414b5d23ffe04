/// How a party would like to be called, and where it would like to wait. What is `nil` is as usual.
public struct Wish: Hashable, Sendable, Codable {
    /// `nil`: on the screen.
    public var call: Call?
    /// `nil`: in the room where everybody waits.
    public var spot: Spot?

    public init(call: Call? = nil, spot: Spot? = nil) { (self.call, self.spot) = (call, spot) }

    /// How a party is called.
    public enum Call: String, Sendable, Codable, CaseIterable {
        case screen, lamp, voice
        /// Somebody comes to them.
        case person
    }

    /// Where it waits.
    public enum Spot: String, Sendable, Codable, CaseIterable {
        case room, garden, car
    }

    /// Whether somebody has to go and find them.
    public var isFetched: Bool { call == .person || [.garden, .car].contains(spot) }

    /// What staff must know: the usual ways are left out.
    public var unusual: Wish { Wish(call: call == .screen ? nil : call, spot: spot == .room ? nil : spot) }
}

/// What a centre can offer: not each has lamps, or a garden.
public struct WishesOffered: Hashable, Sendable, Codable {
    /// In the order in which the kiosk offers them; more than one, or nothing is asked.
    public var call: [Wish.Call]
    /// In the order in which the kiosk offers them; more than one, or nothing is asked.
    public var spot: [Wish.Spot]

    public init(call: [Wish.Call], spot: [Wish.Spot]) { (self.call, self.spot) = (call, spot) }

    /// A screen and people are everywhere, and so is a room.
    public static let usual = WishesOffered(call: [.screen, .person], spot: [.room])

    /// Whether the centre can do all that is wished.
    public func contains(_ wish: Wish) -> Bool {
        (wish.call.map(call.contains) ?? true) && (wish.spot.map(spot.contains) ?? true)
    }
}

/// What a family says of how it is called, or where it waits. What is `nil` stays as it was.
public struct WishAnswer: Sendable, Codable, Equatable {
    /// Whose party it is.
    public var arrival: Arrival.ID
    /// Must be the one whose page knows the arrival.
    public var kiosk: Kiosk.ID
    /// One that the centre offers.
    public var call: Wish.Call?
    /// One that the centre offers.
    public var spot: Wish.Spot?

    public init(arrival: Arrival.ID, kiosk: Kiosk.ID, call: Wish.Call? = nil, spot: Wish.Spot? = nil) {
        (self.arrival, self.kiosk, self.call, self.spot) = (arrival, kiosk, call, spot)
    }
}

/// A party has said how it is called, or where it waits.
public struct Wished: Hashable, Sendable, Codable {
    /// The party; it is asked once for all of them.
    public var arrival: Arrival.ID
    /// `nil` where it stays as it was.
    public var call: Wish.Call?
    /// `nil` where it stays as it was.
    public var spot: Wish.Spot?

    public init(arrival: Arrival.ID, call: Wish.Call?, spot: Wish.Spot?) {
        (self.arrival, self.call, self.spot) = (arrival, call, spot)
    }
}
