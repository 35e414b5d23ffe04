public import Foundation
import Reception
public import Signposting
import Words

/// What was found.
extension Pages {
    /// What somebody asked for, and what there is: five services at most, and perhaps the way to something private.
    public struct Found: Sendable {
        /// The most fitting first; what does not fit on the screen is left out.
        public var answers: [Answer]
        /// What was asked, in words that the kiosk chose itself; `nil` where the family typed.
        public var title: String?
        /// What a word on a letter means.
        public var meaning: String?
        /// The card of the tree, or another closed code, through which it was found.
        public var via: String
        /// Where it was asked.
        public var back: Address

        public init(_ answers: [Answer], title: String? = nil, meaning: String? = nil, via: String, back: Address) {
            (self.answers, self.title, self.meaning, self.via, self.back) = (answers, title, meaning, via, back)
        }
    }

    /// The services that were found, at most five; three for a letter, and where there are fewer things at a time.
    public func found(_ screen: Screen, _ found: Found, in signposts: Signposts, at now: Date) -> String {
        let (screen, language) = settled(screen)
        let isEmpty = found.answers.isEmpty
        let says = language(isEmpty ? "find.nothing" : found.meaning != nil ? "find.who-helps" : "find.answers")
        // A letter's word is what its page is about; a need has been chosen already.
        let (step, title) = found.meaning == nil ? (found.title, says) : (says, found.title ?? says)
        return render(
            .findAnswers, in: language, frame: frame(screen, language, title: title, idle: 60),
            FindAnswersPage(
                page: isEmpty ? "find-nothing" : "find-answers", picture: symbols.svg(isEmpty ? "question" : "signpost"), asked: step, title: title, meaning: found.meaning,
                answers: found.answers.prefix(screen.manner.looks.contains(.simple) || found.meaning != nil ? 3 : Finder.most).compactMap {
                    answer($0, found, screen, signposts, now, language)
                },
                nothing: isEmpty ? language("find.nothing-text") : nil, privately: Address.find(screen.kiosk.id, .privately).text,
                person: symbols.svg("person"), back: found.back.text))
    }

    private func answer(
        _ answer: Answer, _ found: Found, _ screen: Screen, _ signposts: Signposts, _ now: Date, _ language: Language
    ) -> FindAnswersPage.Entry? {
        switch answer {
        case .discreet(let discreet):
            return .init(
                name: language("find.private"), summary: nil, facts: [], picture: symbols.svg("private"), address: nil, door: discreet.door?.rawValue ?? "",
                isHere: false)
        case .named(let match):
            guard let card = signposts.card(match.id) else { return nil }
            let place = card.here ? card.service.place.flatMap { centre.place($0)?.name.apart } : nil
            let facts = [place ?? distance(card, language), says(signposts.opening(of: card, at: now), language)].compactMap { $0 }
            return .init(
                name: card.service.name.apart, summary: card.service.summary?.apart, facts: facts,
                picture: symbols.svg(card.service.symbol ?? "people"),
                address: Address.find(screen.kiosk.id, .service(card.id, via: found.via), screen.manner).text, door: nil, isHere: card.here)
        }
    }

    /// "In this building", "About 2 miles away".
    func distance(_ card: ServiceCard, _ language: Language) -> String? {
        if card.here { return language("find.here") }
        return card.metres.map { metres in
            let miles = metres / Self.metresInAMile
            return miles < 1 ? language("find.near") : language.plural("find.miles", Int(miles.rounded()))
        }
    }

    /// The international mile.
    private static let metresInAMile = 1_609.344

    /// "Open now, until 4:00pm"; never a time that the directory cannot be relied on for.
    func says(_ opening: Opening, _ language: Language) -> String {
        switch opening {
        case .open(nil): language("find.open")
        case .open(let until?): language("find.open-until", ["time": language.time(until.date, in: centre.zone)])
        case .opens(let time): language("find.opens", ["day": day(time.day, language), "time": language.time(time.date, in: centre.zone)])
        case .byAppointment: language("find.by-appointment")
        case .inTheHolidays: language("find.in-holidays")
        case .ask: language("find.ask-when")
        }
    }

    private func day(_ day: OpeningDay, _ language: Language) -> String {
        switch day {
        case .today: language("find.today")
        case .tomorrow: language("find.tomorrow")
        case .weekday(let number): language("weekday.\(Self.weekdays[number])")
        case .date(let date): language.day(date)
        }
    }

    /// From Monday on, as ``OpeningDay`` counts.
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

struct FindAnswersPage: Sendable {
    let page, picture: String
    let asked: String?
    let title: String
    let meaning: String?
    let answers: [Entry]
    let nothing: String?
    let privately, person, back: String

    struct Entry: Sendable {
        let name: String
        let summary: String?
        let facts: [String]
        let picture: String
        let address: String?
        /// Where it is the way to something private: the door there, or nothing.
        let door: String?
        let isHere: Bool
    }
}
