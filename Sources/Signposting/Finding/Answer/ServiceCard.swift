public import Foundation
public import Reception

/// All that a family can be told of one service: what the centre's configuration, its own entries and the feeds know, joined.
///
/// Fields that nobody filled are `nil` or empty; nothing is guessed. A card may be of a sensitive service: show it only where a
/// ``Match`` names the service, or behind a ``PrivateDoor``.
public struct ServiceCard: Hashable, Sendable, Identifiable {
    /// Id, name, organisation, place, one sentence, symbol; whether it is sensitive.
    public var service: Service
    /// The directory's description whole, of which the one sentence may be the first: plain text, lines parted by line breaks.
    public var detail: String?
    /// What it is not, where families mistake it for something else, in the centre's words.
    public var isNot: String?
    /// Whole years, both belonging to it; `nil` is no bound.
    public var minimumAge, maximumAge: Int?
    /// What it costs; empty where nobody says it.
    public var price = ServicePrice()
    /// Those in which one is spoken to.
    public var languages: [ServiceLanguage] = []
    /// As the directory writes them, the service's own first.
    public var phones: [String] = []
    /// Always `http` or `https`.
    public var url: String?
    /// The directory's, where it has one.
    public var email: String?
    /// How to begin, the easiest way first; empty where nobody says it.
    public var ways: [ServiceWay] = []
    /// What else is to be said of beginning, in the directory's words.
    public var wayInWords: String?
    /// When it is open. ``opening(at:in:)`` works it out.
    public var schedules: [DirectorySchedule] = []
    /// A notice of the day, such as a closure.
    public var alert: String?
    /// The directory has it as something else than active, such as "temporarily closed".
    public var closedForNow = false
    /// Where it is, the nearest first; a service of this building may have none.
    public var sites: [ServiceSite] = []
    /// Whether it is in this building.
    public var here: Bool
    /// The names of the taxonomy's terms under which the directories have it.
    public var terms: [String] = []
    /// The names of the feeds that have it; empty where only the centre has.
    public var feeds: [String] = []
    /// Whether the centre's own entries add or correct it.
    public var own = false
    /// When a feed last changed it.
    public var changed: Date?

    public init(_ service: Service, here: Bool) { (self.service, self.here) = (service, here) }

    /// The service's.
    public var id: Service.ID { service.id }

    /// How far the nearest site is from the centre, in metres; 0 in this building, `nil` where nobody knows.
    public var metres: Double? { here ? 0 : sites.lazy.compactMap(\.metres).min() }

    /// What is said of its opening at a moment: of its first site, where its sites keep hours of their own.
    public func opening(at moment: Date, in calendar: OpeningCalendar) -> Opening {
        OpeningHours(schedules(at: sites.first), alert: alert, closedForNow: closedForNow, in: calendar).state(at: moment)
    }

    /// The schedules that hold at a site: its own, else those of the service.
    public func schedules(at site: ServiceSite?) -> [DirectorySchedule] {
        let own = schedules.filter { $0.location != nil && $0.location == site?.id }
        let whole = schedules.filter { $0.location == nil }
        return own.isEmpty ? whole.isEmpty && sites.isEmpty ? schedules : whole : own
    }
}
