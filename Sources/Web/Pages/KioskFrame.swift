import Reception
import Words

/// What every kiosk page stands in: its language, the bar at the top, and what the script must know.
struct KioskFrame: Sendable {
    let lang, dir, title: String
    /// The looks as an address has them (`large.dark`), and as classes of the page.
    let view, looks: String
    let centre: String
    let fictional: String?
    let home, languages, display, scan, assistance: String
    let palette, styles, shapes, moreStyles, lookStyles, sizes, script, icon: String
    /// The home page in the kiosk's own language: where an abandoned screen goes.
    let start: String
    /// Seconds without a touch until the kiosk asks; 0 where there is nothing to clear.
    let idle: Int
    let leave: String
    let pictures: BarPictures

    struct BarPictures: Sendable {
        let language, display, person: String
    }
}

extension Pages {
    /// - Parameter idle: seconds without a touch until the kiosk asks whether anybody is there. 20 more follow (WCAG 2.2.1).
    func frame(_ screen: Screen, _ language: Language, title: String, idle: Int = 40) -> KioskFrame {
        let (kiosk, manner) = (screen.kiosk.id, screen.manner)
        func asset(_ name: String) -> String { Address.kioskAsset(name).text }
        return KioskFrame(
            lang: language.code, dir: language.direction.rawValue, title: title,
            view: manner.view, looks: manner.view.replacing(".", with: " "), centre: centre.name,
            fictional: centre.fictional ? language("home.fictional", ["centre": centre.name]) : nil,
            home: Address.home(kiosk, manner).text, languages: Address.languages(kiosk, manner).text,
            display: Address.display(kiosk, manner).text, scan: Address.scan(kiosk).text,
            assistance: Address.assistance(kiosk).text, palette: asset("styles/palette.css"), styles: asset("styles/kiosk.css"),
            shapes: asset("styles/kiosk-shapes.css"), moreStyles: asset("styles/kiosk-more.css"), lookStyles: asset("styles/looks.css"), sizes: Address.sizes(kiosk).text,
            script: asset("scripts/kiosk.js"), icon: asset("symbols/house.svg"), start: Address.home(kiosk).text, idle: idle,
            leave: language.plural("idle.text", Self.secondsToAnswer),
            pictures: .init(language: symbols.svg("language"), display: symbols.svg("display"), person: symbols.svg("person")))
    }

    /// WCAG 2.2.1: at least 20 seconds to ask for more time, with one simple action.
    static let secondsToAnswer = 20
}
