import Reception
public import Signposting
import Words

/// “I need help with …”: the ways in.
extension Pages {
    /// The first cards of the tree of needs, and the three other ways in.
    public func find(_ screen: Screen, _ finder: Finder, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let ways: [(FindStep, String, String)] = [(.who, "find.who", "people"), (.words, "find.words", "keys"), (.letters, "find.letters", "book")]
        let needs = finder.needs.children(of: nil).map { choice($0, screen, language) }
        return choose(screen, language, .start, title: language("find.title"), picture: "signpost", from: from, needs + ways.map { step, key, symbol in
            FindChoice(name: language(key), picture: symbols.svg(symbol), address: Address.find(screen.kiosk.id, step, screen.manner).text, isWay: true)
        }, back: .home(screen.kiosk.id, screen.manner))
    }

    /// The cards under a card of the tree.
    public func find(_ screen: Screen, _ finder: Finder, under need: Need, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        return choose(
            screen, language, .need(need.id), title: need.text(language.code), picture: need.symbol, from: from,
            finder.needs.children(of: need.id).map { choice($0, screen, language) }, back: back(from: need, screen))
    }

    /// Where one step back from a card leads.
    func back(from need: Need, _ screen: Screen) -> Address { .find(screen.kiosk.id, need.parent.map { .need($0) } ?? .start, screen.manner) }

    private func choice(_ need: Need, _ screen: Screen, _ language: Language) -> FindChoice {
        let step: FindStep = need.door == nil ? .need(need.id) : .privately
        return FindChoice(
            name: need.text(language.code), picture: symbols.svg(need.symbol), address: Address.find(screen.kiosk.id, step, screen.manner).text)
    }

    /// Who it is for. The form that it sends has `role` or `turning`.
    public func findWho(_ screen: Screen, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let roles: [(Asker.Role, String)] = [(.child, "child"), (.sibling, "people"), (.parent, "person"), (.carer, "carer")]
        let birthdays = Asker.Birthday.allCases.map { birthday in
            FindChoice(
                name: language("find.turning.\(birthday.rawValue)"), picture: symbols.svg("calendar"), field: "turning", value: String(birthday.rawValue))
        }
        return choose(screen, language, .who, title: language("find.who"), picture: "people", from: from, roles.map { role, symbol in
            FindChoice(name: language("find.role.\(role.rawValue)"), picture: symbols.svg(symbol), field: "role", value: role.rawValue)
        } + birthdays, back: .find(screen.kiosk.id, .start, screen.manner))
    }

    /// How old a child or young person is. The form that it sends has `age`, the first year of a band.
    public func findAge(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return choose(screen, language, .who, page: "find-age", title: language("find.age"), picture: "child", from: 0, Self.ages.map { band in
            let name = band.lowerBound == 0 ? language("find.age-baby") : language("find.age-band", [
                "from": language.number(band.lowerBound), "to": language.number(band.upperBound),
            ])
            return FindChoice(name: name, picture: nil, field: "age", value: String(band.lowerBound))
        }, back: .find(screen.kiosk.id, .who, screen.manner))
    }

    /// The ages that can be chosen, in years: to school, to its second half, to fourteen and on to twenty-five.
    static let ages = [0...1, 2...4, 5...7, 8...10, 11...13, 14...17, 18...25]

    /// The words that stand on letters.
    public func findLetters(_ screen: Screen, _ letters: Letters, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        return choose(
            screen, language, .letters, title: language("find.which-letter"), picture: "book", from: from, most: 12, letters.all.map { letter in
                FindChoice(
                    name: letter.word, picture: nil, address: Address.find(screen.kiosk.id, .letter(letter.id), screen.manner).text, lang: "en")
            }, back: .find(screen.kiosk.id, .start, screen.manner))
    }

    /// Typing. The form that it sends has `letters`.
    public func findWords(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        let alphabet = Alphabet(language.code)
        return render(
            .findWords, in: language, frame: frame(screen, language, title: language("find.type")),
            FindWordsPage(
                action: Address.find(screen.kiosk.id, .words).text, known: screen.manner.fields, dir: alphabet.dir, keys: alphabet.letters.map(String.init),
                isLong: alphabet.letters.count > 30, picture: symbols.svg("keys"), delete: symbols.svg("back"),
                back: Address.find(screen.kiosk.id, .start, screen.manner).text))
    }

    /// Before the directory has been read.
    public func findNotReady(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return notice(screen, language, "find-not-ready", title: "offline.title", text: "find.not-ready", code: nil, asks: true)
    }

    private func choose(
        _ screen: Screen, _ language: Language, _ step: FindStep, page: String? = nil, title: String, picture: String, from: Int, most: Int = .max,
        _ choices: [FindChoice], back: Address
    ) -> String {
        let portion = Portion(choices, from: from, of: 3, on: screen, otherwise: most)
        return render(
            .find, in: language, frame: frame(screen, language, title: title),
            FindPage(
                page: page ?? step.name, title: title, upper: symbols.svg(picture), action: Address.find(screen.kiosk.id, step).text,
                choices: portion.shown, more: portion.next.map { Address.moreFinding(screen.kiosk.id, step, screen.manner, from: $0).text },
                next: symbols.svg("arrow-next"), back: back.text, density: portion.shown.count > 9 ? "full" : portion.shown.count > 4 ? "many" : "few"))
    }
}

extension FindStep {
    /// How its page is called.
    fileprivate var name: String {
        switch self {
        case .start: "find"
        case .need: "find-need"
        case .who: "find-who"
        case .words: "find-words"
        case .letters: "find-letters"
        case .letter: "find-letter"
        case .privately: "find-private"
        case .service: "find-service"
        }
    }
}

struct FindPage: Sendable {
    let page, title, upper, action: String
    let choices: [FindChoice]
    /// The way to the next ones, where not all are shown at once.
    let more: String?
    let next, back, density: String
}

/// A link, or what the form of the page is answered with.
struct FindChoice: Sendable {
    let name: String
    let picture: String?
    var address: String?
    var field: String?
    var value = ""
    /// Whether it is another way in, and no card of the tree.
    var isWay = false
    /// Of a name that is in another language than the page.
    var lang: String?
}

struct FindWordsPage: Sendable {
    let action: String
    let known: [HiddenField]
    let dir: String
    let keys: [String]
    let isLong: Bool
    let picture, delete, back: String
}
