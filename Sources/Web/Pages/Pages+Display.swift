import Reception
import Words

extension Pages {
    /// How this screen looks: each look is a switch, and at once on the page itself.
    public func display(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        let tick = symbols.svg("check")
        return render(
            .display, in: language, frame: frame(screen, language, title: language("display.title")),
            DisplayPage(
                choices: Self.looks.map { look, symbol in
                    .init(
                        name: language("display.\(look.rawValue)"), picture: symbols.svg(symbol),
                        checked: screen.manner.looks.contains(look), tick: tick,
                        address: Address.display(screen.kiosk.id, screen.manner.toggling(look)).text)
                },
                usual: Address.display(screen.kiosk.id, Manner(language.code)).text,
                usualPicture: symbols.svg("start-again"), home: Address.home(screen.kiosk.id, screen.manner).text))
    }

    private static let looks: [(Manner.Look, String)] = [
        (.large, "text-size"), (.contrast, "contrast"), (.dark, "moon"), (.calm, "calm"), (.simple, "simple"),
    ]
}

struct DisplayPage: Sendable {
    let choices: [Choice]
    let usual, usualPicture, home: String

    struct Choice: Sendable {
        let name, picture: String
        let checked: Bool
        let tick, address: String
    }
}
