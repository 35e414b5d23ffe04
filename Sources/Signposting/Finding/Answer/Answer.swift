public import Reception

/// One thing that is found: a service with its name, or the door to something private.
public enum Answer: Sendable {
    /// It may stand in a list.
    case named(Match)
    /// It is not named: only a door leads to it.
    case discreet(Discreet)

    /// The service, where it may be named.
    public var match: Match? { if case .named(let match) = self { match } else { nil } }
}

/// A service that fits.
public struct Match: Sendable, Identifiable {
    /// Never a sensitive one.
    public let service: NamedService
    /// How well it fits; only for comparing with others of the same answer.
    public let score: Double
    /// Whether it is in this building.
    public let here: Bool
    /// Whether it is open now; `nil` where that is not known.
    public let open: Bool?
    /// How far it is, in metres.
    public let metres: Double?

    /// The service's.
    public var id: Service.ID { service.id }
}

/// Something fits that is shown to nobody else: no name, no organisation, no id. All that can be shown is the way to it, the
/// page “something private”, which is one step from everywhere, so that its standing here tells a bystander nothing.
///
/// It can be neither encoded nor printed. What is behind it, only ``Finder/behind(_:)`` tells.
public struct Discreet: Sendable, CustomStringConvertible, CustomReflectable {
    /// The door of that page, where one fits; its words are chosen so that they give nothing away.
    public let door: PrivateDoor?
    let services: [Service.ID]

    /// The same for all, so that no log tells one from another.
    public var description: String { "something private" }
    /// Empty, so that no dump of a program shows the services either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The doors of the page “something private”. Neither code nor words name what is behind.
public enum PrivateDoor: String, Sendable, Codable, CaseIterable {
    /// Who does not feel safe with somebody near.
    case home
    /// Who is pressed or used by others.
    case pressure
    /// Who does not want to go on, or hurts.
    case feelings
    /// Who, or whose family, cannot leave something off.
    case habits
    /// Who has not enough, and is ashamed of it.
    case money
}
