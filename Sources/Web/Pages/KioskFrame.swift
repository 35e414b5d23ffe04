import Reception
import Words

/// What every kiosk page stands in: its language, the bar at the top, and what the script must know.
struct KioskFrame: Sendable {
    let lang, dir, title: String
    let centre: String
    let fictional: String?
    let home, languages, scan, assistance: String
    let palette, styles, shapes, sizes, script: String
    /// The home page in the kiosk's own language: where an abandoned screen goes.
    let start: String
    /// Seconds without a touch until the kiosk asks; 0 where there is nothing to clear.
    let idle: Int
    let leave: String
    let pictures: BarPictures

    struct BarPictures: Sendable {
        let language, person: String
    }
}

extension Pages {
    /// - Parameter idle: seconds without a touch until the kiosk asks whether anybody is there. 20 more follow (WCAG 2.2.1).
    func frame(_ kiosk: Kiosk, _ language: Language, title: String, idle: Int = 40) -> KioskFrame {
        KioskFrame(
            lang: language.code, dir: language.direction.rawValue, title: title, centre: centre.name,
            fictional: centre.fictional ? language("home.fictional", ["centre": centre.name]) : nil,
            home: Address.home(kiosk.id, lang: language.code).text,
            languages: Address.languages(kiosk.id, lang: language.code).text,
            scan: Address.scan(kiosk.id).text, assistance: Address.assistance(kiosk.id).text,
            palette: Address.kioskAsset("styles/palette.css").text, styles: Address.kioskAsset("styles/kiosk.css").text,
            shapes: Address.kioskAsset("styles/kiosk-shapes.css").text, sizes: Address.sizes(kiosk.id).text,
            script: Address.kioskAsset("scripts/kiosk.js").text, start: Address.home(kiosk.id).text, idle: idle,
            leave: language.plural("idle.text", Self.secondsToAnswer),
            pictures: .init(language: symbols.svg("language"), person: symbols.svg("person")))
    }

    /// WCAG 2.2.1: at least 20 seconds to ask for more time, with one simple action.
    static let secondsToAnswer = 20
}
