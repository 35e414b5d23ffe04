public import Reception
import Words

extension Pages {
    /// What is done for one of the family, and whether it is still right.
    /// - Parameter asking: whether the family has just checked in, and others of it may be asked next.
    public func adjust(_ screen: Screen, details: PartyDetails, member: PartyDetails.Member, asking: Bool) -> String {
        let (screen, language) = settled(screen)
        return render(
            .adjust, in: language, frame: frame(screen, language, title: language("adjust.title")),
            AdjustPage(
                form: form(screen, details, member, asking: asking), helps: member.adjustments.map { help($0, language) },
                density: member.adjustments.count > 4 ? "many" : "few"))
    }

    /// The switches: first where and how somebody waits, then how one talks with them. Where there are to be fewer things at a time
    /// three stand on a screen, and one can be done after each.
    /// - Parameter step: which screen of them; one that is none is the first.
    public func adjustChoose(
        _ screen: Screen, details: PartyDetails, member: PartyDetails.Member, step: Int, kinds: [Adjustment.Kind], asking: Bool
    ) -> String {
        let (screen, language) = settled(screen)
        let steps = Self.steps(on: screen), step = steps.indices.contains(step) ? step : 0
        let shown = steps[step], others = steps.joined().filter { !shown.contains($0) }
        let next = step + 1 < steps.count ? step + 1 : nil, isSimple = screen.manner.looks.contains(.simple)
        return render(
            .adjustChoose, in: language, frame: frame(screen, language, title: language("adjust.choose")),
            AdjustChoosePage(
                form: form(screen, details, member, asking: asking), chosen: others.filter(kinds.contains).map(\.rawValue),
                switches: shown.map { kind in
                    .init(
                        kind: kind.rawValue, name: language("adjustment.\(kind.rawValue)"), picture: symbols.svg(Self.symbol(of: kind)),
                        isOn: kinds.contains(kind))
                },
                tick: symbols.svg("check"), isSimple: isSimple, more: isSimple ? next.map(String.init) : nil,
                next: isSimple ? nil : next.map(String.init), back: step > 0 ? String(step - 1) : nil))
    }

    private static func steps(on screen: Screen) -> [[Adjustment.Kind]] {
        guard screen.manner.looks.contains(.simple) else { return AdjustmentChoice.steps }
        let all = Array(AdjustmentChoice.steps.joined())
        return stride(from: 0, to: all.count, by: 3).map { Array(all[$0...].prefix(3)) }
    }

    /// Whether what was chosen is kept for the next time.
    public func adjustKeep(
        _ screen: Screen, details: PartyDetails, member: PartyDetails.Member, kinds: [Adjustment.Kind], asking: Bool
    ) -> String {
        let (screen, language) = settled(screen)
        let chosen = AdjustmentChoice.adjustments(member.adjustments, choosing: kinds, interpreting: interpreting(screen))
        return render(
            .adjustKeep, in: language, frame: frame(screen, language, title: language("adjust.keep")),
            AdjustKeepPage(
                form: form(screen, details, member, asking: asking), chosen: kinds.map(\.rawValue),
                helps: chosen.map { help($0, language) }, density: chosen.count > 4 ? "many" : "few"))
    }

    /// The language for which an interpreter would be needed; `nil` for English.
    func interpreting(_ screen: Screen) -> String? {
        let language = languages.language(screen.manner.lang)
        return language.code.hasPrefix("en") ? nil : language.name
    }

    private func form(
        _ screen: Screen, _ details: PartyDetails, _ member: PartyDetails.Member, asking: Bool
    ) -> AdjustForm {
        AdjustForm(
            action: Address.adjustments(screen.kiosk.id).text, arrival: details.slip.arrival.rawValue, visit: member.visit.rawValue,
            initial: details.members.count > 1 ? member.initial?.apart : nil, asking: asking)
    }

    private func help(_ adjustment: Adjustment, _ language: Language) -> AdjustPage.Help {
        let name = language("adjustment.\(adjustment.kind.rawValue)")
        let given = (adjustment.detail ?? "").isEmpty ? nil : adjustment.detail
        let detail = given.map { adjustment.kind == .interpreter ? language.nameOfLanguage($0) ?? $0 : $0 }
        return AdjustPage.Help(
            picture: symbols.svg(Self.symbol(of: adjustment.kind)),
            text: detail.map { language("adjustment.with-detail", ["adjustment": name, "detail": $0.apart]) } ?? name)
    }

    /// The picture of a kind.
    static func symbol(of kind: Adjustment.Kind) -> String {
        switch kind {
        case .quietPlace: "calm"
        case .lipReading: "lips"
        case .stepFree: "wheelchair"
        case .waitOutside: "garden"
        case .fetchInPerson: "fetch"
        case .interpreter, .signLanguage, .easyRead, .largePrint, .hearingLoop, .hoist, .lowLight, .extraTime, .noWaiting,
             .assistanceAnimal, .communicationAid, .carer, .other: kind.rawValue
        }
    }
}

/// What each of the forms carries on.
struct AdjustForm: Sendable {
    let action, arrival, visit: String
    /// Whose it is, where several have come.
    let initial: String?
    let asking: Bool
}

struct AdjustPage: Sendable {
    let form: AdjustForm
    let helps: [Help]
    let density: String

    struct Help: Sendable {
        let picture, text: String
    }
}

struct AdjustChoosePage: Sendable {
    let form: AdjustForm
    let chosen: [String]
    let switches: [Switch]
    let tick: String
    let isSimple: Bool
    /// The screen that one may go on to, that comes next in any case, and that was before.
    let more, next, back: String?

    struct Switch: Sendable {
        let kind, name, picture: String
        let isOn: Bool
    }
}

struct AdjustKeepPage: Sendable {
    let form: AdjustForm
    let chosen: [String]
    let helps: [AdjustPage.Help]
    let density: String
}
