import Reception
import Words

extension Pages {
    /// How this screen looks: each look is a switch, and at once on the page itself.
    /// - Parameter from: where there are to be fewer things at a time, which is the first on this screen.
    public func display(_ screen: Screen, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let (kiosk, manner) = (screen.kiosk.id, screen.manner), tick = symbols.svg("check")
        // Whoever has pressed it without meaning to finds the way back at once.
        let looks = manner.looks.contains(.simple) ? Self.looks.filter { $0.0 == .simple } + Self.looks.filter { $0.0 != .simple } : Self.looks
        let portion = Portion(looks, from: from, of: 2, on: screen)
        return render(
            .display, in: language, frame: frame(screen, language, title: language("display.title")),
            DisplayPage(
                choices: portion.shown.map { look, symbol in
                    .init(
                        name: language("display.\(look.rawValue)"), picture: symbols.svg(symbol),
                        checked: manner.looks.contains(look), tick: tick,
                        address: (from == 0 || look == .simple
                            ? Address.display(kiosk, manner.toggling(look)) : .moreDisplay(kiosk, manner.toggling(look), from: from)).text)
                },
                more: portion.next.map { Address.moreDisplay(kiosk, manner, from: $0).text }, next: symbols.svg("arrow-next"),
                usual: portion.next == nil ? Address.display(kiosk, Manner(language.code)).text : nil,
                usualPicture: symbols.svg("start-again"), home: Address.home(kiosk, manner).text))
    }

    private static let looks: [(Manner.Look, String)] = [
        (.large, "text-size"), (.contrast, "contrast"), (.dark, "moon"), (.calm, "calm"), (.simple, "simple"),
    ]
}

struct DisplayPage: Sendable {
    let choices: [Choice]
    /// The way to the next ones, where not all are shown at once.
    let more: String?
    let next: String
    /// The way back to all as it was; with the last ones.
    let usual: String?
    let usualPicture, home: String

    struct Choice: Sendable {
        let name, picture: String
        let checked: Bool
        let tick, address: String
    }
}
