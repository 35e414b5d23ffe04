import Reception
import Words

extension Pages {
    /// What a family may need, in pictures. The form that it sends has the field `reason`.
    /// - Parameter from: where there are to be fewer things at a time, which is the first on this screen.
    public func assistanceReasons(_ screen: Screen, from: Int = 0) -> String {
        let (screen, language) = settled(screen)
        let portion = Portion(AssistanceReason.allCases, from: from, of: 3, on: screen)
        let title = language("assistance.choose")
        return render(
            .assistanceReasons, in: language, frame: frame(screen, language, title: title),
            AssistanceReasonsPage(
                title: title, picture: symbols.svg("person"), home: Address.home(screen.kiosk.id, screen.manner).text,
                more: portion.next.map { Address.moreReasons(screen.kiosk.id, screen.manner, from: $0).text },
                next: symbols.svg("arrow-next"),
                reasons: portion.shown.map { reason in
                    .init(
                        code: reason.rawValue, name: language("assistance.reason.\(reason.rawValue)"),
                        picture: symbols.svg(reason.rawValue))
                }))
    }

    /// Somebody comes. The same words whatever the reason; who it is, once one of staff has said so.
    public func assistance(_ screen: Screen, ticket: String, coming: String?) -> String {
        let (screen, language) = settled(screen)
        let title = language("assistance.title")
        return render(
            .assistance, in: language, frame: frame(screen, language, title: title, idle: Self.secondsToCome),
            AssistancePage(
                title: title, picture: symbols.svg("person"), ticket: ticket, who: whoComes(screen, coming),
                listen: Address.whoComes(screen.kiosk.id).text))
    }

    /// "Sam is coming."; `nil` where nobody has said so, or who says gave no name.
    func whoComes(_ screen: Screen, _ name: String?) -> String? {
        name.map { languages.language(screen.manner.lang)("assistance.who", ["name": $0.apart]) }
    }

    /// The family waits at the screen for a person: it is not asked at once whether it is still there.
    private static let secondsToCome = 90
}

struct AssistanceReasonsPage: Sendable {
    let title, picture, home: String
    /// The way to the next ones, where not all are shown at once.
    let more: String?
    let next: String
    let reasons: [Reason]

    struct Reason: Sendable {
        let code, name, picture: String
    }
}

struct AssistancePage: Sendable {
    let title, picture, ticket: String
    let who: String?
    let listen: String
}
