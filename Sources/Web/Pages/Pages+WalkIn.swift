public import Reception
import Words

extension Pages {
    /// What somebody without an appointment may come for. Sensitive services are not on it: they are reached, never displayed.
    ///
    /// The form that it sends has the field `service`, empty for "not sure"; ``walkInParty(_:service:)`` comes next.
    ///
    /// - Parameter from: where there are to be fewer things at a time, which service is the first on this screen.
    public func walkIn(_ screen: Screen, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let all = centre.services.filter { $0.walkIn && !$0.sensitive }
        let portion = Portion(all, from: from, of: 2, on: screen), services = portion.shown
        return render(
            .walkIn, in: language, frame: frame(screen, language, title: language("walk-in.title")),
            WalkInPage(
                action: Address.walkIn(screen.kiosk.id).text, home: Address.home(screen.kiosk.id, screen.manner).text,
                services: services.map { service in
                    .init(id: service.id.rawValue, name: service.name.apart, picture: symbols.svg(service.symbol ?? "people"))
                },
                more: portion.next.map { Address.moreWalkIn(screen.kiosk.id, screen.manner, from: $0).text },
                density: services.count > 5 ? "many" : "few", picture: symbols.svg("walk-in"), notSure: symbols.svg("question"),
                next: symbols.svg("arrow-next")))
    }

    /// How many came along to a service; `nil` for "not sure". The form that it sends has `service` and `companions`.
    public func walkInParty(_ screen: Screen, service: Service.ID?) -> String {
        let (screen, language) = settled(screen)
        let question = language("party.how-many")
        return render(
            .lookUp, in: language, frame: frame(screen, language, title: question),
            LookUpPage(
                action: Address.walkIn(screen.kiosk.id).text,
                known: [HiddenField(name: "service", value: service?.rawValue ?? "")] + screen.manner.fields,
                step: language("home.no-appointment"), question: question, hint: language("party.why"), kind: "numbers",
                pad: party(counting: 1, language), back: Address.walkIn(screen.kiosk.id, screen.manner).text,
                picture: symbols.svg("people"), delete: "", isAboutSomebody: false))
    }

    /// - Parameter asks: whether the page offers to call a person.
    func notice(
        _ screen: Screen, _ language: Language, _ page: String, title: String, text: String, code: String?, asks: Bool = false
    ) -> String {
        render(
            .notice, in: language, frame: frame(screen, language, title: language(title)),
            NoticePage(
                page: page, picture: symbols.svg("person"), title: language(title), text: language(text), code: code, asks: asks))
    }
}

struct WalkInPage: Sendable {
    let action, home: String
    let services: [Choice]
    /// The way to the next ones, where not all are shown at once.
    let more: String?
    let density, picture, notSure, next: String

    struct Choice: Sendable {
        let id, name, picture: String
    }
}

struct NoticePage: Sendable {
    let page, picture, title, text: String
    let code: String?
    let asks: Bool
}
