import Reception
import Words

/// What a family with a pass has asked for. A bystander reads a code, a day and three or four words.
extension Pages {
    func contactMine(_ screen: Screen, details: PartyDetails, _ referrals: FamilyReferrals) -> String {
        let (screen, language) = settled(screen)
        let kiosk = screen.kiosk.id
        let services = details.members.flatMap(\.services).map(\.service).reduce(into: [Service.ID]()) { if !$0.contains($1) { $0.append($1) } }
        return render(
            .contactMine, in: language, frame: frame(screen, language, title: language("contact.mine")),
            ContactMinePage(
                isEmpty: referrals.referrals.isEmpty, arrival: details.slip.arrival.rawValue, action: Address.contactMine(kiosk).text,
                back: Address.more(kiosk).text, picture: symbols.svg("keys"),
                requests: referrals.referrals.map { item in
                    .init(code: item.ticket, day: language.day(item.at, in: centre.zone), state: language("contact.state.\(item.state.rawValue)"))
                },
                services: services.prefix(3).compactMap { id in
                    centre.service(id).map { service in
                        .init(
                            action: Address.contact(kiosk, id).text, text: language("contact.ask", ["service": service.name.apart]),
                            picture: symbols.svg(service.symbol ?? "phone"))
                    }
                }))
    }

    /// The code of a receipt is typed.
    func contactCode(_ screen: Screen, arrival: Arrival.ID, typed: String, isFaulty: Bool) -> String {
        let (screen, language) = settled(screen)
        let form = ContactForm(arrival: arrival)
        return keys(
            ContactCall(screen: screen, language: language, form: form, action: Address.contactMine(screen.kiosk.id).text), "contact-code",
            title: "contact.code", again: isFaulty ? "contact.code-again" : nil, Self.ticketKeys, kind: "code", typed: typed,
            longest: Self.ticketLength)
    }

    /// The characters of a receipt's code, and how many it has; as ``Refusal/ticket(from:)`` makes it.
    static let ticketKeys = "23456789CFHJKMPRTVWX".map(String.init)
    static let ticketLength = 4
}

struct ContactMinePage: Sendable {
    let isEmpty: Bool
    let arrival, action, back, picture: String
    let requests: [Request]
    let services: [Service]

    struct Request: Sendable {
        let code, day, state: String
    }

    struct Service: Sendable {
        let action, text, picture: String
    }
}
