public import Reception
import Words

extension Pages {
    /// The first screen: scan, or say that there is no pass or no appointment.
    public func home(kiosk: Kiosk, lang: String, clockTrusted: Bool) -> String {
        let language = languages.language(lang)
        let isStart = language.code == languages.language(kiosk.language).code
        return render(
            .home, in: language,
            frame: frame(kiosk, language, title: language("home.scan"), idle: isStart ? 0 : 40),
            HomePage(
                noPass: symbols.svg("calendar"), noAppointment: symbols.svg("walk-in"),
                lookUp: Address.lookUp(kiosk.id, lang: language.code).text,
                walkIn: Address.walkIn(kiosk.id, lang: language.code).text,
                languages: choices(kiosk, besides: language), clockTrusted: clockTrusted))
    }

    /// The languages, each in its own script.
    public func languages(kiosk: Kiosk, lang: String) -> String {
        let language = languages.language(lang)
        return render(
            .languages, in: language, frame: frame(kiosk, language, title: language("home.language")),
            LanguagesPage(choices: choices(kiosk, besides: nil).map { choice in
                choice.marked(choice.lang == language.code)
            }, home: Address.home(kiosk.id, lang: language.code).text))
    }

    private func choices(_ kiosk: Kiosk, besides current: Language?) -> [LanguageChoice] {
        offered.filter { $0.code != current?.code }.map {
            LanguageChoice(
                lang: $0.code, dir: $0.direction.rawValue, name: $0.name, address: Address.home(kiosk.id, lang: $0.code).text,
                current: false)
        }
    }
}

struct HomePage: Sendable {
    let noPass, noAppointment: String
    let lookUp, walkIn: String
    let languages: [LanguageChoice]
    let clockTrusted: Bool
}

struct LanguagesPage: Sendable {
    let choices: [LanguageChoice]
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
