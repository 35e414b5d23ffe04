import Words

extension Pages {
    /// The lamps' calm mode, and the button that begins or ends it.
    func calmCard(_ isCalm: Bool, _ language: Language) -> CalmCard {
        CalmCard(
            action: Address.calm.text, isCalm: isCalm, wanted: isCalm ? "no" : "yes",
            text: language(isCalm ? "staff.calm.end" : "staff.calm.begin"))
    }
}

struct CalmCard: Sendable {
    let action: String
    let isCalm: Bool
    /// What pressing the button asks for.
    let wanted: String
    let text: String
}
