public import Reception
import Words

extension Pages {
    /// What else a family can do that came with a pass.
    /// - Parameter from: where there are to be fewer things at a time, which is the first on this screen.
    public func more(_ screen: Screen, details: PartyDetails, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let kiosk = screen.kiosk.id
        func choice(_ address: Address, _ key: String, _ symbol: String, ask: String? = nil) -> MorePage.Choice {
            .init(action: address.text, text: language(key), picture: symbols.svg(symbol), ask: ask)
        }
        var choices = [choice(.adjustments(kiosk), "more.adjust", "heart")]
        if centre.wishes.call.count > 1 { choices.append(choice(.wishes(kiosk), "more.call", "announcement", ask: "call")) }
        if centre.wishes.spot.count > 1 { choices.append(choice(.wishes(kiosk), "more.spot", "wait", ask: "spot")) }
        choices.append(choice(.sharing(kiosk), "more.share", "share"))
        choices.append(choice(.strip(kiosk), "more.strip", "strip"))
        choices.append(choice(.contactMine(kiosk), "contact.mine", "phone"))
        if centre.takesPoints { choices.append(choice(.point(kiosk), "more.point", "people")) }
        if language.code != details.slip.language ?? screen.kiosk.language {
            choices.append(choice(.nextLanguage(kiosk), "language.remember", "language"))
        }
        choices.append(choice(.leave(kiosk), "home.leaving", "leave"))
        let portion = Portion(choices, from: from, of: 3, on: screen)
        return render(
            .more, in: language, frame: frame(screen, language, title: language("more.title")),
            MorePage(title: language("more.title"), arrival: details.slip.arrival.rawValue, choices: portion.shown,
                     back: Address.arrival(kiosk).text, rest: portion.next.map {
                         .init(action: Address.more(kiosk).text, from: String($0), picture: symbols.svg("arrow-next"))
                     }, isFull: portion.shown.count > 6))
    }

    /// Whether the language of the screen is wanted the next time, too. The form that it sends has the field `keep`.
    public func nextLanguage(_ screen: Screen, details: PartyDetails) -> String {
        let (screen, language) = settled(screen)
        let kiosk = screen.kiosk.id
        func answer(_ value: String, _ key: String, _ symbol: String) -> MorePage.Choice {
            .init(
                action: Address.nextLanguage(kiosk).text, text: language(key), picture: symbols.svg(symbol), field: "keep", value: value)
        }
        let title = language("language.remember")
        return render(
            .more, in: language, frame: frame(screen, language, title: title),
            MorePage(
                title: title, arrival: details.slip.arrival.rawValue,
                choices: [answer("yes", "language.remember-yes", "language"), answer("no", "language.remember-no", "calendar")],
                back: Address.more(kiosk).text))
    }

    /// Which of the family is meant. The form goes to `address`, with the field `visit`.
    public func pick(_ screen: Screen, details: PartyDetails, for address: Address) -> String {
        let (screen, language) = settled(screen)
        let stops = Dictionary(details.slip.firstStops.map { ($0.visit, $0) }) { first, _ in first }
        return render(
            .pick, in: language, frame: frame(screen, language, title: language("more.who")),
            PickPage(
                action: address.text, arrival: details.slip.arrival.rawValue, picture: symbols.svg("people"),
                members: details.members.enumerated().map { index, member in
                    .init(
                        visit: member.visit.rawValue, initial: member.initial?.apart ?? language.number(index + 1),
                        place: stops[member.visit].flatMap { centre.place($0.place) }.map { sign($0, in: language) })
                },
                back: Address.more(screen.kiosk.id).text))
    }

    /// How the party is called; or, with `spot`, where it waits. Only what the centre offers.
    public func wishes(_ screen: Screen, details: PartyDetails, spot: Bool) -> String {
        let (screen, language) = settled(screen)
        let wish = details.slip.wish
        let choices = spot
            ? centre.wishes.spot.map { choice("spot", $0.rawValue, Self.symbol(of: $0), isOn: $0 == wish.spot ?? .room, language) }
            : centre.wishes.call.map { choice("call", $0.rawValue, Self.symbol(of: $0), isOn: $0 == wish.call ?? .screen, language) }
        let title = language(spot ? "wishes.spot" : "wishes.call")
        return render(
            .more, in: language, frame: frame(screen, language, title: title),
            MorePage(
                title: title, arrival: details.slip.arrival.rawValue,
                choices: choices.map { choice in
                    var choice = choice
                    choice.action = Address.wishes(screen.kiosk.id).text
                    return choice
                },
                back: Address.more(screen.kiosk.id).text))
    }

    private func choice(_ field: String, _ value: String, _ symbol: String, isOn: Bool, _ language: Language) -> MorePage.Choice {
        MorePage.Choice(
            action: "", text: language("wishes.\(field)-\(value)"), picture: symbols.svg(symbol), field: field, value: value, isOn: isOn)
    }

    private static func symbol(of call: Wish.Call) -> String {
        switch call {
        case .screen, .lamp, .voice: call.rawValue
        case .person: "fetch"
        }
    }

    private static func symbol(of spot: Wish.Spot) -> String {
        switch spot {
        case .room: "wait"
        case .garden, .car: spot.rawValue
        }
    }

    /// Where the family has chosen to wait, as a sign; `nil` for the room.
    func spot(_ wish: Wish, _ language: Language) -> PlaceSign? {
        guard let spot = wish.spot, spot != .room else { return nil }
        return PlaceSign(
            colour: "none", picture: symbols.svg(Self.symbol(of: spot)), name: language("wishes.spot-\(spot.rawValue)"), initial: nil)
    }
}

struct MorePage: Sendable {
    let title, arrival: String
    let choices: [Choice]
    let back: String
    /// The way to the next ones, where not all are shown at once.
    var rest: Rest?
    /// Whether there are more than two rows of three.
    var isFull = false

    struct Rest: Sendable {
        let action, from, picture: String
    }

    struct Choice: Sendable {
        var action: String
        let text, picture: String
        /// Which of two questions the next page asks.
        var ask: String?
        /// What is answered by pressing it.
        var field: String?
        var value = ""
        var isOn = false
    }
}

struct PickPage: Sendable {
    let action, arrival, picture: String
    let members: [PartyPage.Toggle]
    let back: String
}
