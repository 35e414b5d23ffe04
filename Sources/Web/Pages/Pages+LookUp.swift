import Reception
import Words

extension Pages {
    /// One question of a look-up: day, month, letters, party, and the hour where that is needed. All are answered by one press.
    public func lookUp(_ screen: Screen, step: LookUpStep) -> String {
        let (screen, language) = settled(screen)
        switch step {
        case .letters: return letters(screen, language, step)
        case .resting:
            return notice(screen, language, "resting", title: "outcome.see-person.title", text: "lookup.resting", code: nil, asks: true)
        case .day, .month, .companions, .hour:
            let question = language(step.question)
            return render(
                .lookUp, in: language, frame: frame(screen, language, title: question),
                LookUpPage(
                    action: Address.lookUp(screen.kiosk.id).text, known: known(step, screen), step: language("lookup.title"),
                    question: question, hint: language(step.hint), kind: step.kind, pad: pad(step, language),
                    back: Address.lookUp(screen.kiosk.id, screen.manner).text, picture: symbols.svg(step.picture), delete: "", isAboutSomebody: step.kind != "numbers"))
        }
    }

    private func letters(_ screen: Screen, _ language: Language, _ step: LookUpStep) -> String {
        render(
            .lookUpLetters, in: language, frame: frame(screen, language, title: language("lookup.letters")),
            LookUpPage(
                action: Address.lookUp(screen.kiosk.id).text, known: known(step, screen), step: language("lookup.title"), question: "",
                hint: "", kind: "letters",
                pad: pad(step, language), back: Address.lookUp(screen.kiosk.id, screen.manner).text,
                picture: symbols.svg(step.picture), delete: symbols.svg("back"), isAboutSomebody: true))
    }

    private func known(_ step: LookUpStep, _ screen: Screen) -> [HiddenField] {
        step.known.map { HiddenField(name: $0, value: $1.apart) } + screen.manner.fields
    }

    private func pad(_ step: LookUpStep, _ language: Language) -> KeyPad {
        switch step {
        case .day: KeyPad(field: "day", keys: (1...31).map { .init(value: String($0), text: language.number($0)) })
        case .month(let day): KeyPad(field: "month", keys: Self.months(with: day).map {
            .init(value: String($0), text: language.monthAlone($0))
        })
        case .letters: KeyPad(field: "letters", keys: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { .init(value: String($0), text: String($0)) })
        case .companions: party(counting: 1, language)
        case .hour: KeyPad(field: "hour", keys: (7...20).map { .init(value: String($0), text: language.hour($0)) })
        case .resting: KeyPad(field: "", keys: [])
        }
    }

    /// The months that have such a day; a birthday on 29 February is one.
    private static func months(with day: Int) -> [Int] {
        (1...12).filter { CentreDay(existing: 2000, $0, day) != nil }
    }
}

struct LookUpPage: Sendable {
    let action: String
    let known: [HiddenField]
    let step, question, hint, kind: String
    let pad: KeyPad
    let back, picture, delete: String
    /// Whether the keys say something of one person: a birthday, an hour. How many came does not.
    let isAboutSomebody: Bool
}

extension LookUpStep {
    fileprivate var known: [(String, String)] {
        switch self {
        case .day, .resting: []
        case .month(let day): [("day", String(day))]
        case .letters(let day, let month): [("day", String(day)), ("month", String(month))]
        case .companions(let day, let month, let letters):
            Self.letters(day: day, month: month).known + [("letters", letters)]
        case .hour(let day, let month, let letters, let companions):
            Self.companions(day: day, month: month, letters: letters).known + [("companions", String(companions))]
        }
    }

    fileprivate var question: String {
        switch self {
        case .day: "lookup.day"
        case .month: "lookup.month"
        case .letters: "lookup.letters"
        case .companions: "party.how-many"
        case .hour: "lookup.hour"
        case .resting: "lookup.resting"
        }
    }

    fileprivate var picture: String {
        switch self {
        case .day, .month: "calendar"
        case .letters: "keys"
        case .companions: "people"
        case .hour: "clock"
        case .resting: "person"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .companions: "party.why"
        case .hour: "lookup.hour-hint"
        default: "lookup.whose"
        }
    }

    fileprivate var kind: String {
        switch self {
        case .day: "days"
        case .month: "months"
        case .letters: "letters"
        case .companions: "numbers"
        case .hour: "hours"
        case .resting: "none"
        }
    }
}
