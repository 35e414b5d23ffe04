import Reception
import Words

extension Pages {
    /// The first screen: scan, or say that there is no pass or no appointment.
    /// - Parameter isScannerAway: whether the kiosk's scanner is unplugged or cannot be read.
    public func home(_ screen: Screen, clockTrusted: Bool, isScannerAway: Bool = false) -> String {
        let (screen, language) = settled(screen)
        let others = choices(screen, besides: language)
        let isStart = screen.manner == Manner(languages.language(screen.kiosk.language).code)
        if screen.manner.looks.contains(.simple) { return beginning(screen, language, clockTrusted: clockTrusted) }
        return render(
            .home, in: language,
            frame: frame(screen, language, title: language("home.scan"), idle: isStart ? 0 : 40),
            HomePage(
                noPass: symbols.svg("calendar"), noAppointment: symbols.svg("walk-in"),
                lookUp: Address.lookUp(screen.kiosk.id, screen.manner).text,
                walkIn: Address.walkIn(screen.kiosk.id, screen.manner).text,
                visitor: Address.visitor(screen.kiosk.id, screen.manner).text,
                languages: Array(others.prefix(Self.shownAtHome)), more: others.count > Self.shownAtHome,
                clockTrusted: clockTrusted, isScannerAway: isScannerAway,
                scannerAway: language("home.scanner-away", ["button": language("home.no-pass")]),
                leaving: Address.leaving(screen.kiosk.id, screen.manner).text, leavingPicture: symbols.svg("leave"),
                voices: said(in: language)))
    }

    /// So many languages stand on the first screen; one press leads to all.
    static let shownAtHome = 4

    /// The languages, each in its own script.
    public func languages(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return render(
            .languages, in: language, frame: frame(screen, language, title: language("home.language")),
            LanguagesPage(
                choices: choices(screen, besides: nil).map { $0.marked($0.lang == language.code) }, many: offered.count > 4,
                home: Address.home(screen.kiosk.id, screen.manner).text))
    }

    private func choices(_ screen: Screen, besides current: Language?) -> [LanguageChoice] {
        offered.filter { $0.code != current?.code }.map {
            LanguageChoice(
                lang: $0.code, dir: $0.direction.rawValue, name: $0.name, address: Address.home(screen.kiosk.id, screen.manner.speaking($0.code)).text,
                current: false)
        }
    }
}

struct HomePage: Sendable {
    let noPass, noAppointment: String
    let lookUp, walkIn, visitor: String
    let languages: [LanguageChoice]
    let more, clockTrusted, isScannerAway: Bool
    let scannerAway: String
    let leaving, leavingPicture: String
    let voices: SaidLines?
}

struct LanguagesPage: Sendable {
    let choices: [LanguageChoice]
    let many: Bool
    let home: String
}

struct LanguageChoice: Sendable {
    let lang, dir, name, address: String
    var current: Bool

    func marked(_ current: Bool) -> Self {
        var copy = self
        copy.current = current
        return copy
    }
}
