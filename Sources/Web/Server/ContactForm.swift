import Reception

/// What a family has answered so far on its way to being contacted. It stands in the page's own form and nowhere else, until they
/// consent.
struct ContactForm: Sendable, Equatable {
    var arrival: Arrival.ID?
    var way: Referral.Way?
    var contact: String?
    var safety: Referral.Safety?
    var best: Referral.BestTime?
    /// What was looked for: closed codes, of which one is counted and one, with consent, told.
    var theme, need: String?
    var band: AgeBand?

    /// What is asked next.
    enum Step: Sendable, Equatable {
        case way
        /// The number or the address, as far as it is typed.
        case contact(Referral.Way, typed: String, isFaulty: Bool)
        /// Whether it is safe to be called, or written to.
        case safety(Referral.Way)
        case best, consent
    }

    /// What the family wants done with the answer that it has just given.
    enum Consent: String, Sendable {
        case why, only, no
    }

    /// - Parameter isSensitive: whether it is also asked what is safe.
    func step(isSensitive: Bool) -> Step? {
        guard let way else { return .way }
        if way != .known, contact == nil { return .contact(way, typed: "", isFaulty: false) }
        if isSensitive, safety == nil { return .safety(way) }
        return best == nil ? .best : .consent
    }

    /// Without the last answer.
    func back(isSensitive: Bool) -> ContactForm {
        var form = self
        if best != nil { form.best = nil }
        else if isSensitive, safety != nil { form.safety = nil }
        else if contact != nil { form.contact = nil }
        else { form.way = nil }
        return form
    }

    /// As the next page carries it on.
    var fields: [HiddenField] {
        let fields: [(String, String?)] = [
            ("arrival", arrival?.rawValue.apart), ("way", way?.rawValue), ("contact", contact), ("safety", safety?.rawValue),
            ("best", best?.rawValue), ("theme", theme), ("need", need), ("band", band?.rawValue),
        ]
        return fields.compactMap { name, value in value.map { HiddenField(name: name, value: $0) } }
    }
}
