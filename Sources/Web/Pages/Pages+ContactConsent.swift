import Reception
import Words

extension Pages {
    /// What would be told, to whom and for what; one press consents. Where the language has no reviewed words for it, it is said in English.
    func consent(_ call: ContactCall, _ service: AskedService, need: String?) -> String {
        let language = call.language
        let title = service.name.map { language("consent.service", ["service": $0.apart]) } ?? language("consent.title")
        let choice: (ContactForm.Consent, String, String) -> ContactChoicesPage.Choice = { [symbols] consent, text, symbol in
            .init(field: "consent", value: consent.rawValue, text: text, picture: symbols.svg(symbol))
        }
        var choices = [choice(.only, language(need == nil ? "consent.yes" : "consent.only"), "check")]
        if let need { choices.insert(choice(.why, language("consent.why", ["need": need]), "check"), at: 0) }
        choices.append(choice(.no, language("consent.no"), "cross"))
        return render(
            .contactConsent, in: language, frame: frame(call.screen, language, title: title, idle: 90),
            ContactConsentPage(
                action: call.action, known: call.known, title: title,
                tongue: language.saysItself("consent.title") ? nil : Tongue(languages.language("en")),
                lines: lines(call), choices: choices))
    }

    /// How, when and in which language; for the family to see that it is right.
    private func lines(_ call: ContactCall) -> [ContactConsentPage.Line] {
        let (form, language) = (call.form, call.language)
        let reached = form.contact?.apart ?? language("contact.by.known")
        return [
            .init(text: reached, picture: symbols.svg(form.way == .phone ? "phone" : form.way == .mail ? "keys" : "pass")),
            form.safety.map { .init(text: language(form.way == .mail ? "contact.safe.mail" : "contact.safe.\($0.rawValue)"), picture: symbols.svg("check")) },
            form.best.map { .init(text: language("contact.when.\($0.rawValue)"), picture: symbols.svg("clock")) },
            .init(text: language.name, picture: symbols.svg("language")),
        ].compactMap { $0 }
    }
}

struct ContactConsentPage: Sendable {
    let action: String
    let known: [HiddenField]
    let title: String
    let tongue: Tongue?
    let lines: [Line]
    let choices: [ContactChoicesPage.Choice]

    struct Line: Sendable {
        let text, picture: String
    }
}
