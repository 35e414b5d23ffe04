public import Reception
import Words

extension Pages {
    /// What the forum should talk about. The form that it sends has `arrival`, and `text` or `do`: `back`.
    ///
    /// Large keys write for those who have no keyboard; they are of the Latin alphabet, so only languages that use it have them.
    /// - Parameter text: what was written so far, where it was too long.
    public func point(_ screen: Screen, details: PartyDetails, text: String = "") -> String {
        let (screen, language) = settled(screen)
        return render(
            .point, in: language, frame: frame(screen, language, title: language("point.title")),
            PointPage(
                action: Address.point(screen.kiosk.id).text, arrival: details.slip.arrival.rawValue, text: text, longest: PointAnswer.longest,
                keys: language.name.first?.isASCII == true ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) : [],
                hasKeys: language.name.first?.isASCII == true, delete: symbols.svg("back"), picture: symbols.svg("people")))
    }

    /// The points that wait for staff.
    func points(_ board: Board, _ language: Language) -> [ArrivalsPage.Point] {
        board.points.map { point in
            .init(
                id: point.id, text: point.text, day: language.day(point.at, in: centre.zone),
                label: language("staff.act-on", ["act": language("staff.act.take-point"), "row": point.text.apart]))
        }
    }
}

struct PointPage: Sendable {
    let action, arrival, text: String
    let longest: Int
    let keys: [String]
    let hasKeys: Bool
    let delete, picture: String
}

extension ArrivalsPage {
    struct Point: Sendable {
        let id, text, day, label: String
    }
}
