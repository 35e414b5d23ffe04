public import Reception
import Words

extension Pages {
    /// Who knows of this visit and why; a switch only where the sharing agreement leaves the choice. Sensitive services are not
    /// on it.
    ///
    /// Until a native reader has been through a language these texts are English ones: then they carry their language.
    public func sharing(_ screen: Screen, details: PartyDetails) -> String {
        let (screen, language) = settled(screen)
        let several = details.members.count > 1
        let services = details.members.flatMap { member in
            member.services.compactMap { known in
                shown(known.service).map { row(known, of: $0, member, initial: several ? member.initial?.apart : nil, language) }
            }
        }
        return render(
            .sharing, in: language, frame: frame(screen, language, title: language("share.title")),
            SharingPage(
                action: Address.sharing(screen.kiosk.id).text, back: Address.more(screen.kiosk.id).text,
                arrival: details.slip.arrival.rawValue, services: services, density: services.count > 3 ? "many" : "few",
                tongue: language.saysItself("share.title") ? nil : "en", bell: symbols.svg("bell"),
                tick: symbols.svg("check")))
    }

    private func row(
        _ known: PartyDetails.Member.Known, of service: Service, _ member: PartyDetails.Member, initial: String?, _ language: Language
    ) -> SharingPage.Row {
        let chooses = service.sharing?.familiesChoose == true
        return SharingPage.Row(
            initial: initial, name: service.name.apart, picture: symbols.svg(service.symbol ?? "people"),
            why: language(chooses ? "share.why-choice" : "share.why-service"), visit: member.visit.rawValue, service: service.id.rawValue,
            chooses: chooses, isShared: known.shared, state: language(known.shared ? "share.may" : "share.may-not"))
    }
}

struct SharingPage: Sendable {
    let action, back, arrival: String
    let services: [Row]
    let density: String
    /// The language of the texts, where it is not the page's.
    let tongue: String?
    let bell, tick: String

    struct Row: Sendable {
        let initial: String?
        let name, picture, why, visit, service: String
        let chooses, isShared: Bool
        let state: String
    }
}
