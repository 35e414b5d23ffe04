import Reception
import Words

/// A service is asked to contact a family: one question to a page, one press to an answer.
extension Pages {
    /// - Parameters:
    ///   - isKnown: whether the book knows how to reach the holder of the pass.
    ///   - need: what the family needs, in words; `nil` where there is nothing to tell.
    func contact(
        _ screen: Screen, _ step: ContactForm.Step, _ form: ContactForm, to service: AskedService, isKnown: Bool, need: String?
    ) -> String {
        let (screen, language) = settled(screen)
        let call = ContactCall(screen: screen, language: language, form: form, action: Address.contact(screen.kiosk.id, service.service.id).text)
        switch step {
        case .way:
            let ways = Referral.Way.allCases.filter { $0 != .known || isKnown }
            let back = form.arrival == nil ? Self.back(service, screen) : nil
            return choices(call, "contact-how", title: "contact.how", picture: "phone", ways.map {
                ("way", $0.rawValue, "contact.by.\($0.rawValue)", Self.symbol(of: $0))
            }, back: back)
        case .contact(let way, let typed, let isFaulty):
            let name = way == .phone ? "number" : "mail"
            return keys(
                call, "contact-\(name)", title: "contact.\(name)", again: isFaulty ? "contact.\(name)-again" : nil, Self.keys(for: way),
                kind: way == .phone ? "phone" : "mail", typed: typed, longest: way.longest)
        case .safety(let way):
            let answers = Referral.Safety.allCases.filter { way == .phone || $0 == .message }.map(\.rawValue)
            let title = way == .phone ? "contact.safe" : "contact.safe-mail"
            return choices(call, "contact-safe", title: title, picture: "question", answers.map { answer in
                ("safety", answer, way == .phone ? "contact.safe.\(answer)" : "contact.safe.mail", answer == "call" ? "phone" : "check")
            } + [("safety", "no", "contact.safe.no", "cross")], back: nil)
        case .best:
            return choices(call, "contact-when", title: "contact.when", picture: "clock", Referral.BestTime.allCases.map {
                ("best", $0.rawValue, "contact.when.\($0.rawValue)", Self.symbol(of: $0))
            }, back: nil)
        case .consent: return consent(call, service, need: need)
        }
    }

    /// It is not safe: nothing is asked for, and a person is offered.
    func contactUnsafe(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return notice(screen, language, "contact-unsafe", title: "contact.unsafe-title", text: "contact.unsafe", code: nil, asks: true)
    }

    /// The family does not consent.
    func contactWithheld(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return notice(screen, language, "contact-withheld", title: "contact.withheld-title", text: "contact.withheld", code: nil)
    }

    /// The kiosk takes no more for now; a person does.
    func contactRests(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return notice(screen, language, "contact-rests", title: "outcome.see-person.title", text: "contact.state.declined", code: nil, asks: true)
    }

    /// The receipt, with a short code. Of a sensitive one no kiosk will tell more.
    func contactDone(_ screen: Screen, code: String, isSensitive: Bool) -> String {
        let (screen, language) = settled(screen)
        return render(
            .contactDone, in: language, frame: frame(screen, language, title: language("contact.done-title"), idle: 60),
            ContactDonePage(
                picture: symbols.svg("check"), text: language(isSensitive ? "contact.done-quiet" : "contact.done"), code: code))
    }

    /// From something private one goes back to the page of all that is, which names nothing.
    private static func back(_ service: AskedService, _ screen: Screen) -> String {
        Address.find(screen.kiosk.id, service.isSensitive ? .privately : .service(service.service.id), screen.manner).text
    }

    private func choices(
        _ call: ContactCall, _ page: String, title: String, picture: String, _ choices: [(String, String, String, String)], back: String?
    ) -> String {
        render(
            .contactChoices, in: call.language, frame: frame(call.screen, call.language, title: call.language(title), idle: 60),
            ContactChoicesPage(
                page: page, title: call.language(title), picture: symbols.svg(picture), action: call.action, known: call.known,
                choices: choices.map { field, value, key, symbol in
                    .init(field: field, value: value, text: call.language(key), picture: symbols.svg(symbol))
                }, back: back))
    }

    func keys(
        _ call: ContactCall, _ page: String, title: String, again: String?, _ keys: [String], kind: String, typed: String, longest: Int
    ) -> String {
        render(
            .contactKeys, in: call.language, frame: frame(call.screen, call.language, title: call.language(title), idle: 60),
            ContactKeysPage(
                page: page, title: call.language(title), again: again.map { call.language($0) }, action: call.action, known: call.known,
                keys: keys, kind: kind, typed: typed, isEmpty: typed.isEmpty, longest: String(longest), delete: symbols.svg("back")))
    }

    /// What can be typed, key by key.
    static func keys(for way: Referral.Way) -> [String] {
        way == .phone ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "0"] : "abcdefghijklmnopqrstuvwxyz0123456789@.-_".map(String.init)
    }

    private static func symbol(of way: Referral.Way) -> String {
        switch way {
        case .phone: "phone"
        case .mail: "keys"
        case .known: "pass"
        }
    }

    private static func symbol(of time: Referral.BestTime) -> String {
        switch time {
        case .morning: "cup"
        case .afternoon: "sun"
        case .evening: "moon"
        case .any: "clock"
        }
    }
}

/// What all pages of one form share.
struct ContactCall {
    let screen: Screen
    let language: Language
    let form: ContactForm
    let action: String

    var known: [HiddenField] { form.fields + screen.manner.fields }
}

struct ContactChoicesPage: Sendable {
    let page, title, picture, action: String
    let known: [HiddenField]
    let choices: [Choice]
    let back: String?

    struct Choice: Sendable {
        let field, value, text, picture: String
    }
}

struct ContactKeysPage: Sendable {
    let page, title: String
    let again: String?
    let action: String
    let known: [HiddenField]
    let keys: [String]
    let kind, typed: String
    let isEmpty: Bool
    let longest, delete: String
}

struct ContactDonePage: Sendable {
    let picture, text, code: String
}
