public import Foundation
public import Reception

/// The directory as families find it: the finder, the cards, and when all of it is open. One value, made anew when the directory changes.
public struct Signposts: Sendable {
    /// What finds them.
    public let finder: Finder
    private let cards: [Service.ID: ServiceCard]
    private let calendar: OpeningCalendar

    /// - Parameter cards: this building's and the directories', each once.
    /// - Throws: ``FindingError`` with every fault of the files.
    public init(_ cards: [ServiceCard], files: FindingFiles, calendar: OpeningCalendar) throws(FindingError) {
        finder = try Finder(services: cards.map(Findable.init), files: files)
        self.cards = Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
        self.calendar = calendar
    }

    /// The card of a service that may be named; `nil` of every other, as of one that there is not.
    public func card(_ id: Service.ID) -> ServiceCard? { finder.mayName(id) ? cards[id] : nil }

    /// A service, whether it may be named or not: for those who ask it, and for staff.
    public func service(_ id: Service.ID) -> Service? { cards[id]?.service }

    /// Whether a service must never be named, for its own sake or for a word in its name.
    public func isUnnamed(_ id: Service.ID) -> Bool { cards[id] != nil && !finder.mayName(id) }

    /// The words on a card of the tree of needs, in a language.
    public func need(_ id: String, _ lang: String) -> String? { finder.needs.need(Need.ID(id))?.text(lang) }

    /// What is said of a service's opening at a moment.
    public func opening(of card: ServiceCard, at moment: Date) -> Opening { card.opening(at: moment, in: calendar) }

    /// Whether a service is open at a moment, as finding asks it; `nil` where the directory cannot be relied on.
    public func isOpen(at moment: Date) -> (Service) -> Bool? {
        { service in
            guard let card = cards[service.id] else { return nil }
            let opening = opening(of: card, at: moment)
            if case .ask = opening { return nil }
            return opening.isOpen
        }
    }
}

extension Finder {
    /// Whether a service may stand on a screen with its name.
    func mayName(_ id: Service.ID) -> Bool { services.indices.contains { services[$0].id == id && !unnamed[$0] } }
}
