public import Foundation
public import Reception
import Words

extension Pages {
    /// The first screen: scan, or say that there is no pass or no appointment.
    /// - Parameters:
    ///   - isScannerAway: whether the kiosk's scanner is unplugged or cannot be read.
    ///   - settings: what managers have decided; where it is missing, what the configuration says.
    ///   - now: by which hours are told; `nil` where none are.
    public func home(
        _ screen: Screen, clockTrusted: Bool, isScannerAway: Bool = false, settings: CentreSettings? = nil, now: Date? = nil
    ) -> String {
        let (screen, language) = settled(screen)
        let others = choices(screen, besides: language)
        let isStart = screen.manner == Manner(languages.language(screen.kiosk.language).code)
        let settings = settings ?? centre.beginning
        let news = news(settings, now: clockTrusted ? now : nil, in: language)
        if screen.manner.looks.contains(.simple) { return beginning(screen, language, news) }
        return render(
            .home, in: language,
            frame: frame(screen, language, title: language("home.scan"), idle: isStart ? 0 : 40),
            HomePage(
                noPass: symbols.svg("calendar"), noAppointment: symbols.svg("walk-in"),
                lookUp: Address.lookUp(screen.kiosk.id, screen.manner).text,
                walkIn: Address.walkIn(screen.kiosk.id, screen.manner).text,
                find: Address.find(screen.kiosk.id, .start, screen.manner).text, findPicture: symbols.svg("signpost"),
                visitor: Address.visitor(screen.kiosk.id, screen.manner).text,
                languages: Array(others.prefix(Self.shownAtHome)), more: others.count > Self.shownAtHome,
                clockTrusted: clockTrusted, isScannerAway: isScannerAway,
                scannerAway: language("home.scanner-away", ["button": language("home.no-pass")]),
                leaving: Address.leaving(screen.kiosk.id, screen.manner).text, leavingPicture: symbols.svg("leave"),
                voices: said(settings.said, in: language), news: news))
    }

    /// So many languages stand on the first screen; one press leads to all.
    static let shownAtHome = 4

    /// The languages, each in its own script.
    /// - Parameter from: where there are to be fewer things at a time, which is the first on this screen.
    public func languages(_ screen: Screen, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let portion = Portion(choices(screen, besides: nil), from: from, of: 3, on: screen)
        return render(
            .languages, in: language, frame: frame(screen, language, title: language("home.language")),
            LanguagesPage(
                choices: portion.shown.map { $0.marked($0.lang == language.code) }, many: portion.shown.count > 4,
                more: portion.next.map { Address.moreLanguages(screen.kiosk.id, screen.manner, from: $0).text },
                next: symbols.svg("arrow-next"),
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
    let lookUp, walkIn, find, findPicture, visitor: String
    let languages: [LanguageChoice]
    let more, clockTrusted, isScannerAway: Bool
    let scannerAway: String
    let leaving, leavingPicture: String
    let voices: SaidLines?
    let news: HomeNews?
}

struct LanguagesPage: Sendable {
    let choices: [LanguageChoice]
    let many: Bool
    /// The way to the next ones, where not all are shown at once.
    let more: String?
    let next, home: String
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
