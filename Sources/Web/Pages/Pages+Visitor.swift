public import Reception
import Words

extension Pages {
    /// Why somebody is here for work. The form that it sends has the field `role`.
    public func visitor(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return choices(screen, language, title: "visitor.title", field: "role", known: [], choices: Visitor.Role.allCases.map { role in
            .init(value: role.rawValue, name: language("visitor.role.\(role.rawValue)"), picture: symbols.svg(Self.symbol(of: role)))
        }, back: Address.home(screen.kiosk.id, screen.manner).text)
    }

    /// Which meeting: when and where, never what it is about. The form that it sends has the field `meeting`, empty where none is open.
    public func visitorMeetings(_ screen: Screen, meetings: [Meeting]) -> String {
        let (screen, language) = settled(screen)
        let known = [HiddenField(name: "role", value: Visitor.Role.meeting.rawValue)]
        let back = Address.visitor(screen.kiosk.id, screen.manner).text
        // In one language, the time as well as the words around it.
        let said = tongue(language) == nil ? language : languages.language("en")
        let nowhere = VisitorChoicesPage.Choice(value: "", name: language("visitor.sign-in"), picture: symbols.svg("check"))
        guard !meetings.isEmpty else {
            return choices(screen, language, title: "visitor.no-meeting", field: "meeting", known: known, choices: [nowhere], back: back)
        }
        return choices(screen, language, title: "visitor.which", field: "meeting", known: known, choices: meetings.map { meeting in
            let place = centre.place(meeting.place)
            let time = said.time(meeting.start, in: centre.zone)
            return .init(
                value: meeting.id.rawValue,
                name: place.map { language("visitor.meeting-at", ["time": time, "place": $0.name.apart]) } ?? time,
                picture: symbols.svg(place?.symbol ?? "clock"))
        }, back: back)
    }

    /// What everybody must read who works in the building, in the centre's own words where it has some.
    public func visitorNotice(_ screen: Screen, role: Visitor.Role, meeting: Appointment.ID?) -> String {
        let (screen, language) = settled(screen)
        let title = language("visitor.notice-title")
        let known = [HiddenField(name: "role", value: role.rawValue), HiddenField(name: "meeting", value: meeting?.rawValue ?? "")]
        let (text, textTongue) = noticeText(language)
        return render(
            .visitorNotice, in: language, frame: frame(screen, language, title: title, idle: 90),
            VisitorNoticePage(
                title: title, text: text, textTongue: textTongue, tongue: tongue(language), action: Address.visitor(screen.kiosk.id).text,
                known: known, back: Address.visitor(screen.kiosk.id, screen.manner).text, tick: symbols.svg("check")))
    }

    /// They are signed in.
    public func visitorSignedIn(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        let title = language("visitor.done-title")
        return render(
            .visitorDone, in: language, frame: frame(screen, language, title: title, idle: 20),
            VisitorDonePage(title: title, tongue: tongue(language), picture: symbols.svg("check")))
    }

    private func choices(
        _ screen: Screen, _ language: Language, title: String, field: String, known: [HiddenField],
        choices: [VisitorChoicesPage.Choice], back: String
    ) -> String {
        render(
            .visitorChoices, in: language, frame: frame(screen, language, title: language(title)),
            VisitorChoicesPage(
                page: title.replacing(".", with: "-"), title: language(title), tongue: tongue(language), picture: symbols.svg("badge"),
                action: Address.visitor(screen.kiosk.id).text, field: field, known: known, choices: choices, back: back))
    }

    /// The centre's own text in this language, else in English or its first; else ours.
    private func noticeText(_ language: Language) -> (String, Tongue?) {
        if let own = visitorNotice[language.code] { return (own.apart, nil) }
        let other = visitorNotice["en"].map { ("en", $0) } ?? visitorNotice.min { $0.key < $1.key }.map { ($0.key, $0.value) }
        guard let (code, text) = other else { return (language("visitor.notice"), tongue(language)) }
        return (text.apart, Tongue(languages.language(code)))
    }

    /// English, where the language does not say these texts itself for want of a native reader.
    private func tongue(_ language: Language) -> Tongue? {
        language.saysItself("visitor.notice") ? nil : Tongue(languages.language("en"))
    }

    private static func symbol(of role: Visitor.Role) -> String {
        switch role {
        case .meeting: "meeting"
        case .volunteer: "volunteer"
        case .contractor: "spanner"
        }
    }
}

/// The language of one element that differs from its page's.
struct Tongue: Sendable {
    let lang, dir: String

    init(_ language: Language) { (lang, dir) = (language.code, language.direction.rawValue) }
}

struct VisitorChoicesPage: Sendable {
    let page, title: String
    let tongue: Tongue?
    let picture, action, field: String
    let known: [HiddenField]
    let choices: [Choice]
    let back: String

    struct Choice: Sendable {
        let value, name, picture: String
    }
}

struct VisitorNoticePage: Sendable {
    let title, text: String
    let textTongue, tongue: Tongue?
    let action: String
    let known: [HiddenField]
    let back, tick: String
}

struct VisitorDonePage: Sendable {
    let title: String
    let tongue: Tongue?
    let picture: String
}
