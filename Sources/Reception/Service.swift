public import Foundation

/// What a family comes for, as in Open Referral UK; it belongs to an organisation.
public struct Service: Hashable, Sendable, Codable, Identifiable {
    /// The short name that the configuration gives the service; of one in a directory alone, the directory's id.
    public typealias ID = Identifier<Service>

    /// Stands in the journal and the tallies: another id is another service there.
    public var id: ID
    /// As families know it.
    public var name: String
    /// From the directory where the configuration leaves it out; empty where neither has it.
    public var organisation: String
    /// The place where its families wait, unless an appointment names another.
    public var place: Place.ID?
    /// A sensitive service is reached, never displayed.
    public var sensitive: Bool
    /// Whether a family may come to it without an appointment.
    public var walkIn: Bool
    /// When its families may check in.
    public var window: ArrivalWindow
    /// Other names under which the centre's files know it.
    public var aliases: [String]
    /// One sentence from the directory.
    public var summary: String?
    /// The name of a symbol drawn in the assets.
    public var symbol: String?
    /// What the sharing agreement says of it; `nil` where there is none.
    public var sharing: Sharing?

    public init(
        id: ID, name: String, organisation: String, place: Place.ID? = nil, sensitive: Bool = false, walkIn: Bool = false,
        window: ArrivalWindow = .usual, aliases: [String] = [], summary: String? = nil, symbol: String? = nil,
        sharing: Sharing? = nil
    ) {
        (self.id, self.name, self.organisation, self.place) = (id, name, organisation, place)
        (self.sensitive, self.walkIn, self.window, self.aliases) = (sensitive, walkIn, window, aliases)
        (self.summary, self.symbol, self.sharing) = (summary, symbol, sharing)
    }
}

/// When a family may check in for an appointment, in minutes around its start. Both edges belong to the window.
public struct ArrivalWindow: Hashable, Sendable, Codable {
    /// From so many minutes before the start.
    public var early: Int
    /// More than so many minutes after the start is late: checked in, and staff are told.
    public var late: Int
    /// More than so many minutes after the start is too late: a person decides.
    public var tooLate: Int

    public init(early: Int, late: Int, tooLate: Int) {
        (self.early, self.late, self.tooLate) = (early, late, tooLate)
    }

    /// 45 minutes before to 60 minutes after, late from 10: the window of a service that sets none.
    public static let usual = ArrivalWindow(early: 45, late: 10, tooLate: 60)

    /// Where an arrival at `time` stands to an appointment at `start`.
    public func standing(of time: Date, to start: Date) -> Standing {
        if time < start.adding(minutes: -early) { return .tooEarly(opens: start.adding(minutes: -early)) }
        if time <= start.adding(minutes: late) { return .inTime }
        return time <= start.adding(minutes: tooLate) ? .late : .tooLate
    }

    /// How a time stands to an appointment's window.
    public enum Standing: Hashable, Sendable {
        case tooEarly(opens: Date)
        /// Within the window, later than ``late`` allows, or after the window.
        case inTime, late, tooLate
    }
}
