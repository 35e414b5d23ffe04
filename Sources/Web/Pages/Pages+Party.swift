public import Reception
import Words

extension Pages {
    /// Who came: one touch, which is the number of people; where several could be here, first who of them is.
    ///
    /// A form that is sent holds `companions` (people beyond those who have a visit), each `visit` that there is, and `here` for
    /// each of them that came.
    public func party(_ screen: Screen, slip: ArrivalSlip) -> String {
        let (screen, language) = settled(screen)
        let toggles = self.toggles(slip, language)
        let several = toggles.count > 1
        let question = language(several ? "party.who" : "party.how-many")
        return render(
            .party, in: language, frame: frame(screen, language, title: question),
            PartyPage(
                outcome: slip.outcome.rawValue, action: Address.party(screen.kiosk.id).text, arrival: slip.arrival.rawValue,
                visits: toggles.map(\.visit), question: question, several: several, toggles: toggles,
                pad: several ? others(language) : party(counting: 1, language), tick: symbols.svg("check"), people: symbols.svg("people")))
    }

    /// One key for each size of a party. What is sent is the number of people beyond `counted`.
    func party(counting counted: Int, _ language: Language) -> KeyPad {
        KeyPad(field: "companions", keys: (1...9).map { .init(value: String(max($0 - counted, 0)), text: language.number($0)) })
    }

    private func others(_ language: Language) -> KeyPad {
        KeyPad(field: "companions", keys: (0...8).map { count in
            let (text, words) = (language.number(count), count == 0 ? language("party.no-others") : language.plural("party.others-count", count))
            // What is read aloud holds what stands on the key (WCAG 2.2, 2.5.3).
            return .init(value: String(count), text: text, label: words.contains(text) ? words : "\(text), \(words)")
        })
    }

    /// Each visit once, with where it goes first.
    private func toggles(_ slip: ArrivalSlip, _ language: Language) -> [PartyPage.Toggle] {
        slip.firstStops.enumerated().map { index, stop in
            .init(
                visit: stop.visit.rawValue, initial: stop.initial?.apart ?? String(index + 1),
                place: centre.place(stop.place).map { sign($0, in: language) })
        }
    }
}

struct PartyPage: Sendable {
    let outcome, action, arrival: String
    let visits: [String]
    let question: String
    let several: Bool
    let toggles: [Toggle]
    let pad: KeyPad
    let tick, people: String

    struct Toggle: Sendable {
        let visit, initial: String
        let place: PlaceSign?
    }
}
