public import Reception
public import Signposting
import Words

/// Something private: whoever looks over a shoulder learns nothing, nothing is spoken to a loudspeaker, and one touch leads to the first page.
extension Pages {
    /// The doors. The form that it sends has `door`.
    public func privately(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return render(
            .findPrivate, in: language, frame: frame(screen, language, title: language("find.private-title"), idle: 30),
            FindPrivatePage(
                page: "find-private", title: language("find.private-title"), text: language("find.private-text"), picture: symbols.svg("private"),
                action: Address.find(screen.kiosk.id, .privately).text, doors: PrivateDoor.allCases.map {
                    .init(name: language("find.door.\($0.rawValue)"), picture: symbols.svg(Self.symbol(of: $0)), field: "door", value: $0.rawValue)
                }, number: nil, emergency: emergency(language), leave: symbols.svg("house")))
    }

    /// What is behind a door: a person here, and a number to call. No service stands on it, and no organisation.
    /// - Parameter contact: the service that can be asked to call back; `nil` where the centre knows none.
    public func privately(_ screen: Screen, behind door: PrivateDoor, contact: Service.ID? = nil) -> String {
        let (screen, language) = settled(screen)
        return render(
            .findPrivate, in: language, frame: frame(screen, language, title: language("find.private-title"), idle: 30),
            FindPrivatePage(
                page: "find-private-door", title: language("find.private-title"), text: language("find.private-here"),
                picture: symbols.svg("private"), action: Address.assistance(screen.kiosk.id).text, doors: [
                    .init(name: language("find.private-talk"), picture: symbols.svg("person"), field: "reason", value: AssistanceReason.private.rawValue),
                ] + (contact.map { [
                    .init(
                        name: language("find.private-contact"), picture: symbols.svg("phone"),
                        address: Address.contact(screen.kiosk.id, $0, screen.manner).text),
                ] } ?? []), number: .init(says: language("find.private-phone"), number: helplines.numbers[door] ?? helplines.emergency), emergency: emergency(language), leave: symbols.svg("house")))
    }

    private func emergency(_ language: Language) -> String { language("find.emergency", ["number": helplines.emergency]) }

    private static func symbol(of door: PrivateDoor) -> String {
        switch door {
        case .home: "house"
        case .pressure: "people"
        case .feelings: "cloud"
        case .habits: "again"
        case .money: "key"
        }
    }
}

struct FindPrivatePage: Sendable {
    let page, title, text, picture, action: String
    let doors: [FindChoice]
    let number: Number?
    let emergency, leave: String

    struct Number: Sendable {
        let says, number: String
    }
}
