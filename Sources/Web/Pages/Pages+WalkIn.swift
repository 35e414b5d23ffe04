public import Reception
import Words

extension Pages {
    /// What somebody without an appointment may come for. Sensitive services are not on it: they are reached, never displayed.
    ///
    /// The form that it sends has the field `service`, empty for "not sure"; ``walkInParty(kiosk:lang:service:)`` comes next.
    public func walkIn(kiosk: Kiosk, lang: String) -> String {
        let language = languages.language(lang)
        let services = centre.services.filter { $0.walkIn && !$0.sensitive }
        return render(
            .walkIn, in: language, frame: frame(kiosk, language, title: language("walk-in.title")),
            WalkInPage(
                action: Address.walkIn(kiosk.id).text, home: Address.home(kiosk.id, lang: language.code).text,
                services: services.map { service in
                    .init(id: service.id.rawValue, name: service.name.apart, picture: symbols.svg(service.symbol ?? "people"))
                },
                density: services.count > 5 ? "many" : "few", picture: symbols.svg("walk-in"), notSure: symbols.svg("question")))
    }

    /// How many came along to a service; `nil` for "not sure". The form that it sends has `service` and `companions`.
    public func walkInParty(kiosk: Kiosk, lang: String, service: Service.ID?) -> String {
        let language = languages.language(lang)
        let question = language("party.how-many")
        return render(
            .lookUp, in: language, frame: frame(kiosk, language, title: question),
            LookUpPage(
                action: Address.walkIn(kiosk.id).text,
                known: [HiddenField(name: "service", value: service?.rawValue ?? ""), HiddenField(name: "lang", value: language.code)],
                step: language("home.no-appointment"), question: question, hint: language("party.why"), kind: "numbers",
                pad: party(counting: 1), back: Address.walkIn(kiosk.id, lang: language.code).text,
                picture: symbols.svg("people"), delete: ""))
    }

    /// Somebody comes. The same words whatever the reason.
    public func assistance(kiosk: Kiosk, lang: String, ticket: String) -> String {
        let language = languages.language(lang)
        return notice(kiosk, language, "assistance", title: "assistance.title", text: "assistance.text", code: ticket)
    }

    func notice(_ kiosk: Kiosk, _ language: Language, _ page: String, title: String, text: String, code: String?) -> String {
        render(
            .notice, in: language, frame: frame(kiosk, language, title: language(title)),
            NoticePage(
                page: page, picture: symbols.svg("person"), title: language(title), text: language(text), code: code))
    }
}

struct WalkInPage: Sendable {
    let action, home: String
    let services: [Choice]
    let density, picture, notSure: String

    struct Choice: Sendable {
        let id, name, picture: String
    }
}

struct NoticePage: Sendable {
    let page, picture, title, text: String
    let code: String?
}
