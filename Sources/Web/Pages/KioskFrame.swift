import Reception
import Words

/// What every kiosk page stands in: its language, the bar at the top, and what the script must know.
struct KioskFrame: Sendable {
    let lang, dir, title: String
    /// The looks as an address has them (`large.dark`), and as classes of the page.
    let view, looks: String
    let centre: String
    let fictional: String?
    let home, languages, display, scan: String
    /// Where the page hears that the hub's own scanner has read something, and where it fetches what came of it.
    let events, scanned: String
    /// Where the reasons are chosen, and where they are sent.
    let assistance, ask: String
    /// Something private: one step from everywhere.
    let privately: String
    let palette, styles, shapes, leaveStyles, moreStyles, findStyles, wayStyles, lookStyles, sizes, icon: String
    /// In the order in which they run.
    let scripts: [String]
    /// Where texts are turned into sound, and the kiosk's own keys as JSON.
    let speech: String
    let keys: String?
    /// The home page in the kiosk's own language: where an abandoned screen goes.
    let start: String
    /// Seconds without a touch until the kiosk asks; 0 where there is nothing to clear.
    let idle: Int
    let leave: String
    let aloud: SpokenNames
    let pictures: BarPictures

    /// How a button is named aloud; the script puts the name for %1, and for %2 how many there are.
    struct SpokenNames: Sendable {
        let button, on, off, position: String
    }

    struct BarPictures: Sendable {
        let language, speak, display, privately, person: String
    }
}

extension Pages {
    /// - Parameters:
    ///   - idle: seconds without a touch until the kiosk asks whether anybody is there. 20 more follow (WCAG 2.2.1).
    ///   - scan: where a code goes that is read on this page, where it does not check in.
    func frame(_ screen: Screen, _ language: Language, title: String, idle: Int = 40, scan: Address? = nil) -> KioskFrame {
        let (kiosk, manner) = (screen.kiosk.id, screen.manner)
        func asset(_ name: String) -> String { Address.kioskAsset(name).text }
        return KioskFrame(
            lang: language.code, dir: language.direction.rawValue, title: title,
            view: manner.view, looks: manner.view.replacing(".", with: " "), centre: centre.name,
            fictional: centre.fictional ? language("home.fictional", ["centre": centre.name]) : nil,
            home: Address.home(kiosk, manner).text, languages: Address.languages(kiosk, manner).text,
            display: Address.display(kiosk, manner).text, scan: (scan ?? .scan(kiosk)).text,
            events: Address.kioskEvents(kiosk).text, scanned: Address.scanned(kiosk).text,
            assistance: Address.assistance(kiosk, manner).text, ask: Address.assistance(kiosk).text,
            privately: Address.find(kiosk, .privately, manner).text,
            palette: asset("styles/palette.css"), styles: asset("styles/kiosk.css"),
            shapes: asset("styles/kiosk-shapes.css"), leaveStyles: asset("styles/leaving.css"),
            moreStyles: asset("styles/kiosk-more.css"), findStyles: asset("styles/finding.css"), wayStyles: asset("styles/way.css"),
            lookStyles: asset("styles/looks.css"), sizes: Address.sizes(kiosk).text,
            icon: asset("symbols/house.svg"),
            scripts: ["scanner", "moves", "hearing", "lines", "kiosk", "speech"].map { asset("scripts/\($0).js") },
            speech: Address.speech(kiosk).text, keys: Self.json(screen.kiosk.keys), start: Address.home(kiosk).text, idle: idle,
            leave: language.plural("idle.text", Self.secondsToAnswer),
            aloud: spokenNames(language), pictures: .init(
                language: symbols.svg("language"), speak: symbols.svg("speaker"), display: symbols.svg("display"), privately: symbols.svg("private"),
                person: symbols.svg("person")))
    }

    private func spokenNames(_ language: Language) -> KioskFrame.SpokenNames {
        .init(
            button: language("speech.button", ["name": "%1"]), on: language("speech.button-on", ["name": "%1"]),
            off: language("speech.button-off", ["name": "%1"]), position: language("speech.position", ["number": "%1", "all": "%2"]))
    }

    /// `{"F13":"next"}`; `nil` where the usual keys are enough.
    private static func json(_ keys: [String: Kiosk.Action]) -> String? {
        keys.isEmpty ? nil : (try? Coding.encode(keys.mapValues(\.rawValue))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// WCAG 2.2.1: at least 20 seconds to ask for more time, with one simple action.
    static let secondsToAnswer = 20
}
