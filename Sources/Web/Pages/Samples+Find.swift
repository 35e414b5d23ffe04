import Foundation
import Reception
import Signposting

extension Samples {
    /// Finding help, with what the centre's own services let find.
    var findPages: [(String, String)] {
        guard let signposts else { return [("find-not-ready", pages.findNotReady(screen))] }
        let finder = signposts.finder
        let cards = finder.services.compactMap { signposts.card($0.id) }
        let branch = finder.needs.children(of: nil).max { finder.needs.children(of: $0.id).count < finder.needs.children(of: $1.id).count }
        return [
            ("find", pages.find(screen, finder)), ("find-who", pages.findWho(screen)), ("find-age", pages.findAge(screen)),
            ("find-words", pages.findWords(screen)), ("find-letters", pages.findLetters(screen, finder.letters)),
            ("find-letters-more", pages.findLetters(screen, finder.letters, from: 24)),
            ("find-not-ready", pages.findNotReady(screen)), ("find-private", pages.privately(screen)),
            ("find-nothing", answers([], signposts)), ("find-answers", answers(finder.find("my child does not talk clearly and I am scared", language: "en"), signposts)),
        ] + (branch.map { [("find-need", pages.find(screen, finder, under: $0))] } ?? [])
            + finder.letters.all.prefix(1).map { ("find-letter", letter($0, signposts)) }
            + PrivateDoor.allCases.map { ("find-private-\($0.rawValue)", pages.privately(screen, behind: $0, contact: finder.behind($0).first)) }
            + cards.prefix(1).map { ("find-service", pages.card(screen, Self.filled($0), opening: Self.opening(at: now, day), at: now, via: "words")) }
    }

    /// Those on which there can be fewer things at a time.
    var simpleFindPages: [(String, String)] {
        guard let finder = signposts?.finder else { return [] }
        return [
            ("find", pages.find(screen, finder)), ("find-more", pages.find(screen, finder, from: 3)), ("find-who", pages.findWho(screen)),
            ("find-letters", pages.findLetters(screen, finder.letters)),
        ]
    }

    private func answers(_ answers: [Answer], _ signposts: Signposts) -> String {
        pages.found(screen, Pages.Found(answers, via: "words", back: .find(kiosk.id, .words, screen.manner)), in: signposts, at: now)
    }

    private func letter(_ letter: Letter, _ signposts: Signposts) -> String {
        let found = Pages.Found(
            signposts.finder.answers(to: letter), title: letter.word, meaning: letter.meaning(lang), via: FindStep.via(letter.id),
            back: .find(kiosk.id, .letters, screen.manner))
        return pages.found(screen, found, in: signposts, at: now)
    }

    /// A card on which everything stands that can.
    private static func filled(_ card: ServiceCard) -> ServiceCard {
        var card = card
        (card.minimumAge, card.maximumAge, card.ways, card.phones) = (0, 18, [.selfRefer], ["01632 960 101"])
        (card.price, card.isNot) = (ServicePrice(words: "Free"), "It does not give a diagnosis.")
        card.languages = [.init(code: "en"), .init(code: "ur"), .init(code: "pl")]
        return card
    }

    private static func opening(at now: Date, _ day: CentreDay) -> Opening {
        .open(until: OpeningTime(date: now.addingTimeInterval(6 * 3600), day: .today, minutes: 970))
    }
}
