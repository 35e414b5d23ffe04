public import Foundation
public import Reception
import Words

extension Pages {
    /// One screen for each outcome that is not an arrival.
    ///
    /// ``Outcome/seePerson`` is one and the same page whatever the reason; only the ticket differs.
    public func refused(_ screen: Screen, refusal: Refusal, now: Date) -> String {
        let (screen, language) = settled(screen)
        let outcome = refusal.outcome
        let title = language("outcome.\(outcome.rawValue).title")
        let isRetry = outcome == .unreadable
        return render(
            .refused, in: language, frame: frame(screen, language, title: title),
            RefusedPage(
                outcome: outcome.rawValue, picture: symbols.svg(Self.symbol(of: outcome)), title: title,
                text: text(refusal, language),
                tellsTime: [.tooEarly, .notToday].contains(outcome), when: when(refusal, now, language),
                whenPicture: symbols.svg(outcome == .tooEarly ? "clock" : "calendar"), hint: hint(refusal, language),
                code: refusal.ticket.isEmpty ? outcome.code : refusal.code,
                button: language(isRetry ? "button.try-again" : "button.finish")))
    }

    /// Hazel could not do its work: nothing is shown as done.
    public func error(_ screen: Screen, error: DeskError) -> String {
        let (screen, language) = settled(screen)
        let outcome: Outcome = error.code == .storeNotWritable ? .storeNotWritable : .seePerson
        let title = language("outcome.\(outcome.rawValue).title")
        let text = error.code == .storeNotWritable ? language("outcome.store-not-writable.text") : language(error.sentence)
        return render(
            .refused, in: language, frame: frame(screen, language, title: title),
            RefusedPage(
                outcome: error.code.rawValue, picture: symbols.svg("person"), title: title, text: text, tellsTime: false, when: nil,
                whenPicture: "", hint: nil, code: error.code == .storeNotWritable ? outcome.code : nil,
                button: language("button.start-again")))
    }

    private func text(_ refusal: Refusal, _ language: Language) -> String {
        let key = "outcome.\(refusal.outcome.rawValue).text"
        switch (refusal.outcome, refusal.opens, refusal.start) {
        case (.tooEarly, let opens?, _): return language(key, ["time": language.time(opens, in: centre.zone)])
        case (.notToday, _, let start?): return language(key, ["day": language.day(start, in: centre.zone)])
        case (.tooEarly, nil, _), (.notToday, _, nil): return language("outcome.see-person.text")
        default: return language(key)
        }
    }

    /// The time to come back, large.
    private func when(_ refusal: Refusal, _ now: Date, _ language: Language) -> String? {
        switch refusal.outcome {
        case .tooEarly: refusal.opens.map { language.time($0, in: centre.zone) }
        case .notToday: refusal.start.map { start in
            let isTomorrow = centre.day(of: start) == centre.day(of: now).advanced(by: 1)
            return isTomorrow ? language("day.tomorrow") : language.day(start, in: centre.zone)
        }
        default: nil
        }
    }

    private func hint(_ refusal: Refusal, _ language: Language) -> String? {
        switch refusal.outcome {
        case .tooEarly, .notToday:
            refusal.start.map { language("refusal.appointment-at", ["time": language.time($0, in: centre.zone)]) }
        case .unreadable: refusal.problem.map { language("problem.\($0.rawValue)") }
        default: nil
        }
    }

    private static func symbol(of outcome: Outcome) -> String {
        switch outcome {
        case .tooEarly: "clock"
        case .notToday, .notYetValid: "calendar"
        case .unreadable: "scan"
        case .otherCentre: "door"
        default: "person"
        }
    }
}

struct RefusedPage: Sendable {
    let outcome, picture, title, text: String
    /// Whether the text tells when an appointment is, which is private.
    let tellsTime: Bool
    let when: String?
    let whenPicture: String
    let hint, code: String?
    let button: String
}
