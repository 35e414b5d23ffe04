import Foundation
public import Reception
public import Signposting
import Words

/// Who asks to be contacted, for staff. How to reach them is folded away; so is the name of what is sensitive.
extension Pages {
    /// The list as it is at a position of the journal, which the page then follows.
    /// - Parameter signposts: names the directory's services and needs; without it their ids stand there.
    public func referrals(lang: String, entries: [ReferralEntry], position: Position, signposts: Signposts? = nil) -> String {
        let language = languages.language(lang)
        return render(
            .referrals, in: language, frame: staffFrame(language, title: language("staff.referral.title"), live: true),
            ReferralsPage(
                position: position.description, action: Address.referralActs.text, isEmpty: entries.isEmpty,
                rows: entries.map { row($0, language, signposts) }))
    }

    private func row(_ entry: ReferralEntry, _ language: Language, _ signposts: Signposts?) -> ReferralsPage.Row {
        let referral = entry.referral
        let name = centre.service(referral.service)?.name ?? signposts?.service(referral.service)?.name ?? referral.service.rawValue
        let label: (String) -> String = { language("staff.act-on", ["act": language($0), "row": referral.ticket]) }
        return .init(
            id: referral.id.rawValue, code: referral.ticket, what: referral.sensitive ? language("staff.referral.private") : name.apart,
            state: state(entry, language),
            asked: language("staff.referral.asked", [
                "day": language.day(referral.at, in: centre.zone),
                "kiosk": (centre.kiosk(referral.kiosk)?.name ?? referral.kiosk.rawValue).apart,
            ]),
            isOverdue: entry.overdue, lines: lines(entry, name: name, language, signposts), accepts: entry.state == .asked,
            acceptLabel: label("staff.referral.accept"), choices: choices(entry, label, language))
    }

    private func state(_ entry: ReferralEntry, _ language: Language) -> String {
        let why = entry.decline.map { "staff.referral.decline.\($0.rawValue)" } ?? entry.result.map { "staff.referral.result.\($0.rawValue)" }
        return ([language("staff.referral.state.\(entry.state.rawValue)")] + (why.map { [language($0)] } ?? [])).joined(separator: ": ")
    }

    private func lines(
        _ entry: ReferralEntry, name: String, _ language: Language, _ signposts: Signposts?
    ) -> [ReferralsPage.Line] {
        let (referral, details) = (entry.referral, entry.details)
        let need = details?.need.map { signposts?.need($0, language.code) ?? $0 }
        let values: [(String, String?)] = [
            ("service", referral.sensitive ? name : nil), ("contact", details?.contact ?? language("staff.referral.erased")),
            ("when", language("contact.when.\(referral.best.rawValue)")),
            ("language", language.nameOfLanguage(String(referral.language.prefix { $0 != "-" })) ?? referral.language),
            ("safe", referral.safety.map { language("staff.referral.safe.\($0.rawValue)") }),
            ("need", need),
        ]
        return values.compactMap { name, text in text.map { .init(label: language("staff.referral.line.\(name)"), text: $0.apart) } }
    }

    private func choices(_ entry: ReferralEntry, _ label: (String) -> String, _ language: Language) -> [ReferralsPage.Choice] {
        func choice(_ kind: String, _ field: String, _ codes: [String]) -> ReferralsPage.Choice {
            .init(
                kind: kind, field: field, label: language("staff.referral.\(field)"), button: language("staff.referral.\(kind)"),
                buttonLabel: label("staff.referral.\(kind)"), options: codes.map {
                    .init(value: $0, text: language("staff.referral.\(field).\($0)"))
                })
        }
        let close = choice("close", "result", Referral.Result.allCases.map(\.rawValue))
        let decline = choice("decline", "decline", Referral.Decline.allCases.map(\.rawValue))
        return entry.state == .accepted ? [close, decline] : entry.state == .asked ? [decline] : []
    }
}

struct ReferralsPage: Sendable {
    let position, action: String
    let isEmpty: Bool
    let rows: [Row]

    struct Row: Sendable {
        let id, code, what, state, asked: String
        let isOverdue: Bool
        let lines: [Line]
        let accepts: Bool
        let acceptLabel: String
        let choices: [Choice]
    }

    struct Line: Sendable {
        let label, text: String
    }

    struct Choice: Sendable {
        let kind, field, label, button, buttonLabel: String
        let options: [Option]
    }

    struct Option: Sendable {
        let value, text: String
    }
}
