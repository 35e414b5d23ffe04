/// What the centre's sharing agreement says of one service.
///
/// A service with an agreement may know of a family's other appointments of the day, and the others of this one. A service
/// without any knows its own appointments, and nobody else does.
public struct Sharing: Hashable, Sendable, Codable {
    /// Whether the family may decide otherwise.
    public var familiesChoose: Bool
    /// Whether the service knows of the visit where the family has said nothing.
    public var shared: Bool

    public init(familiesChoose: Bool, shared: Bool) { (self.familiesChoose, self.shared) = (familiesChoose, shared) }
}

extension Service {
    /// Whether the service may know of a visit.
    /// - Parameter choice: what the family has said; it counts only where the agreement leaves it the choice.
    public func mayKnow(choice: Bool?) -> Bool {
        guard let sharing else { return true }
        return sharing.familiesChoose ? choice ?? sharing.shared : sharing.shared
    }
}

/// Whether a service may know of a visit, as the family says.
public struct SharingAnswer: Sendable, Codable, Equatable {
    /// The arrival from whose page it is said.
    public var arrival: Arrival.ID
    /// Whose visit the service may know of, or not.
    public var visit: Visit.ID
    /// Must be the one whose page knows the arrival.
    public var kiosk: Kiosk.ID
    /// One whose agreement leaves the choice.
    public var service: Service.ID
    /// What the family says: whether it may.
    public var shared: Bool

    public init(arrival: Arrival.ID, visit: Visit.ID, kiosk: Kiosk.ID, service: Service.ID, shared: Bool) {
        (self.arrival, self.visit, self.kiosk) = (arrival, visit, kiosk)
        (self.service, self.shared) = (service, shared)
    }
}

/// A family has decided whether a service may know of a visit.
public struct Shared: Hashable, Sendable, Codable {
    /// The one visit alone; of the next the family is asked again.
    public var visit: Visit.ID
    /// Which may know, or may not.
    public var service: Service.ID
    /// The last word on it is the one that holds.
    public var shared: Bool

    public init(visit: Visit.ID, service: Service.ID, shared: Bool) {
        (self.visit, self.service, self.shared) = (visit, service, shared)
    }
}

extension Board {
    /// The board as one service may see it: its own rows, and what the same party does elsewhere that day where both services
    /// have agreed to share, and the family has not said no. Rows of sensitive services name none, and are on no such list.
    public func seen(by service: Service.ID, in centre: Centre) -> Board {
        let own = rows.filter { $0.service == service && !$0.withheld }
        let shares = centre.service(service)?.sharing != nil
        let parties = Set(own.compactMap(\.arrival))
        var board = self
        board.rows = rows.filter { row in
            if row.service == service { return !row.withheld }
            guard shares, let arrival = row.arrival, parties.contains(arrival), !row.withheld else { return false }
            return centre.service(row.service)?.sharing != nil
        }
        board.notices = []
        return board
    }
}
