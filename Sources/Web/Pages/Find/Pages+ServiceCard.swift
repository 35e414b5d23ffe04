public import Foundation
import Reception
public import Signposting
import Words

/// What a family can be told of one service.
extension Pages {
    /// - Parameters:
    ///   - moment: by which who is on duty is told.
    ///   - via: the card of the tree, or another closed code, through which it was found.
    public func card(_ screen: Screen, _ card: ServiceCard, opening: Opening, at moment: Date, via: String?) -> String {
        let (screen, language) = settled(screen)
        let kiosk = screen.kiosk.id
        return render(
            .findService, in: language, frame: frame(screen, language, title: card.service.name.apart, idle: 90),
            FindServicePage(
                name: card.service.name.apart, organisation: card.service.organisation.apart, summary: (card.service.summary ?? card.detail ?? "").apart,
                picture: symbols.svg(card.service.symbol ?? "people"), facts: facts(card, opening, moment, language),
                isNot: card.isNot?.apart, acts: acts(screen, card, via, language), back: Address.find(kiosk, via.flatMap(Self.origin) ?? .start, screen.manner).text))
    }

    /// What can be done next: be shown the way, take it along, be contacted, or ask a person here.
    private func acts(_ screen: Screen, _ card: ServiceCard, _ via: String?, _ language: Language) -> [FindChoice] {
        let (kiosk, manner) = (screen.kiosk.id, screen.manner)
        let mark = via.map { "&via=\(FindStep.escaped($0))" } ?? ""
        func act(_ key: String, _ symbol: String, _ address: String) -> FindChoice {
            FindChoice(name: language(key), picture: symbols.svg(symbol), address: address)
        }
        let hasWay = card.here && card.service.place.map { finder?.way(from: kiosk, to: $0) ?? .unknown != .unknown } ?? false
        let isTaken = card.url != nil || !card.phones.isEmpty
        return (hasWay ? [act("find.show-way", "signpost", Address.serviceWay(kiosk, card.id, manner).text + mark)] : [])
            + (isTaken ? [act("find.take", "phone", Address.serviceTake(kiosk, card.id, manner).text + mark)] : [])
            + [act("find.contact", "announcement", Address.contact(kiosk, card.id, manner).text + mark),
               act("button.person", "person", Address.assistance(kiosk, manner).text)]
    }

    /// The page from which a card was reached; `nil` where it has no address of its own.
    private static func origin(_ via: String) -> FindStep? {
        if let letter = FindStep.letter(in: via) { return .letter(letter) }
        switch Uptake.Theme(via) {
        case Uptake.words: return .words
        case Uptake.who: return .who
        default: return .need(Need.ID(via))
        }
    }

    private func facts(_ card: ServiceCard, _ opening: Opening, _ moment: Date, _ language: Language) -> [FindServicePage.Fact] {
        var facts: [FindServicePage.Fact] = []
        func add(_ key: String, _ symbol: String, _ text: String?, lang: String? = nil) {
            guard let text, !text.isEmpty else { return }
            facts.append(.init(label: language(key), picture: symbols.svg(symbol), text: text.apart, lang: lang == language.code ? nil : lang))
        }
        add("find.for", "people", ages(card, language))
        add("find.where", "house", [distance(card, language), place(card) ?? address(card)].compactMap { $0 }.joined(separator: " · "))
        add("find.when", "clock", says(opening, language))
        add("find.on-duty", "person", card.here ? duty.names(on: card.id, at: moment).joined(separator: ", ") : nil)
        add("find.begin", "start-again", card.ways.first.map { language("find.way.\($0.rawValue)") })
        add("find.cost", "heart", card.price.isFree == true ? language("find.free") : card.price.words, lang: card.price.isFree == true ? nil : "en")
        add("find.languages", "language", languageNames(card, language))
        add("find.phone", "phone", card.phones.first, lang: "en")
        return facts
    }

    private func place(_ card: ServiceCard) -> String? { card.here ? card.service.place.flatMap { centre.place($0)?.name } : nil }

    private func address(_ card: ServiceCard) -> String? {
        guard !card.here, let site = card.sites.first else { return nil }
        let parts = [site.name].compactMap { $0 } + site.lines.prefix(2) + [site.postcode].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func ages(_ card: ServiceCard, _ language: Language) -> String? {
        switch (card.minimumAge, card.maximumAge) {
        case (let from?, let to?): language("find.ages", ["from": language.number(from), "to": language.number(to)])
        case (let from?, nil) where from > 0: language("find.ages-from", ["from": language.number(from)])
        case (nil, let to?): language("find.ages-to", ["to": language.number(to)])
        default: nil
        }
    }

    /// English goes without saying where it is the only one.
    private func languageNames(_ card: ServiceCard, _ language: Language) -> String? {
        let names = card.languages.compactMap { given in
            (given.code ?? given.name).flatMap { language.nameOfLanguage($0) } ?? given.name
        }
        return names.count > 1 ? names.joined(separator: ", ") : nil
    }
}

struct FindServicePage: Sendable {
    let name, organisation, summary, picture: String
    let facts: [Fact]
    let isNot: String?
    let acts: [FindChoice]
    let back: String

    struct Fact: Sendable {
        let label, picture, text: String
        /// Of a text that is in another language than the page.
        let lang: String?
    }
}
