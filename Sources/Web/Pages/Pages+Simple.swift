import Reception
import Words

/// Fewer things at a time: two choices on a screen, for those whom more confuses.
extension Pages {
    /// The first screen: with a pass, or without. A scan is taken on every screen, here too.
    func beginning(_ screen: Screen, _ language: Language, _ news: HomeNews?) -> String {
        let (kiosk, manner) = (screen.kiosk.id, screen.manner)
        return simple(screen, language, "home", title: language("home.scan"), picture: "pass", [
            ("pass", "simple.pass", .withPass(kiosk, manner)), ("keys", "simple.no-pass", .withoutPass(kiosk, manner)),
        ], back: nil, news: news?.notice.map { HomeNews(notice: $0, lines: []) })
    }

    /// What to do with the pass.
    public func withPass(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return simple(
            screen, language, "with-pass", title: language("home.scan-hint"), picture: "scan", [], back: .home(screen.kiosk.id, screen.manner))
    }

    /// Without a pass: with an appointment, or without one.
    public func withoutPass(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        let (kiosk, manner) = (screen.kiosk.id, screen.manner)
        return simple(screen, language, "without-pass", title: language("simple.no-pass"), picture: "calendar", [
            ("calendar", "simple.appointment", .lookUp(kiosk, manner)), ("walk-in", "simple.no-appointment", .walkIn(kiosk, manner)),
        ], back: .home(kiosk, manner))
    }

    private func simple(
        _ screen: Screen, _ language: Language, _ page: String, title: String, picture: String, _ choices: [(String, String, Address)],
        back: Address?, news: HomeNews? = nil
    ) -> String {
        render(
            .simple, in: language, frame: frame(screen, language, title: title),
            SimplePage(
                page: page, title: title, picture: symbols.svg(picture), choices: choices.map { symbol, key, address in
                    .init(name: language(key), picture: symbols.svg(symbol), address: address.text)
                }, back: back?.text, news: news))
    }
}

struct SimplePage: Sendable {
    let page, title, picture: String
    let choices: [Choice]
    let back: String?
    let news: HomeNews?

    struct Choice: Sendable {
        let name, picture, address: String
    }
}
