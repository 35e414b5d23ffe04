import Foundation
import Reception
import Words

extension Pages {
    /// What needs a person: what it is, since when, and who is on the way.
    func notice(_ notice: Notice, at now: Date, _ language: Language) -> ArrivalsPage.Notice {
        let kiosk = centre.kiosk(notice.kiosk)?.name ?? notice.kiosk.rawValue
        let code = notice.refusal?.code ?? notice.ticket
        let asked = now.addingTimeInterval(-Double(notice.waited))
        let label: (StaffAct.Kind) -> String = { kind in
            language("staff.act-on", ["act": language("staff.act.\(kind.rawValue)"), "row": code])
        }
        let (what, why) = words(of: notice, language)
        return .init(
            ticket: notice.ticket, code: code, what: what, why: why,
            isCall: notice.isCall || notice.leaving?.confirm == true || notice.caution != nil, isOverdue: notice.isOverdue(),
            wantsAnswer: notice.isCall && notice.answer == nil, place: "\(kiosk.apart), \(language.time(notice.at, in: centre.zone))",
            asked: notice.isCall ? .init(
                date: Coding.text(of: asked),
                text: language("staff.notice.asked", ["time": language.short(minutes: notice.waited / 60)])) : nil,
            late: Self.latest(notice, asked), answer: notice.answer.map { language.sentence(of: $0) }, answerLabel: label(.answer),
            acknowledgeLabel: label(.acknowledge))
    }

    /// When a call that nobody answers is to be marked, for the script.
    private static func latest(_ notice: Notice, _ asked: Date) -> String? {
        guard notice.isCall, notice.answer == nil else { return nil }
        return Coding.text(of: asked.addingTimeInterval(Double(Notice.patience)))
    }

    /// What a notice is about, and exactly why.
    func words(of notice: Notice, _ language: Language) -> (what: String, why: [String]) {
        if let leaving = notice.leaving {
            let what = language.plural("staff.notice.leaving", leaving.count, ["token": names(of: leaving.tokens, language)])
            let transport = leaving.transport ? [language("staff.notice.transport")] : []
            return (what, transport + leaving.cautions.map { language("staff.caution.\($0.rawValue)") })
        }
        if let caution = notice.caution {
            let what = language("staff.notice.arrived", ["token": names(of: caution.tokens, language)])
            return (what, caution.cautions.map { language("staff.caution.\($0.rawValue)") })
        }
        guard let refusal = notice.refusal else { return (language("staff.assistance.\((notice.reason ?? .person).rawValue)"), []) }
        if refusal.lookUp == .nobodyHere { return (language("staff.look-up.nobody-here"), []) }
        return (language("staff.outcome.\(refusal.outcome.rawValue)"), reasons(refusal, language))
    }

    private func names(of tokens: [Token], _ language: Language) -> String {
        tokens.map { language.name(of: $0) }.joined(separator: ", ")
    }

    /// Why, exactly: staff alone read it.
    private func reasons(_ refusal: Refusal, _ language: Language) -> [String] {
        let time: (Date) -> [String: String] = { ["time": language.time($0, in: centre.zone)] }
        return [
            refusal.problem.map { language("staff.problem.\($0.rawValue)") },
            refusal.lookUp.map { language("staff.look-up.\($0.rawValue)") },
            refusal.opens.map { language("staff.detail.opens", time($0)) },
            refusal.start.map { start in
                language("staff.detail.day", time(start).merging(["day": language.day(start, in: centre.zone)]) { one, _ in one })
            },
        ].compactMap { $0 }
    }
}

extension Language {
    func short(minutes: Int) -> String { self("duration.short", ["count": number(minutes)]) }

    /// Who comes, and how long it took to hear it.
    func sentence(of answer: Notice.Answer) -> String {
        let time = answer.seconds < 60 ? self("staff.notice.seconds", ["count": number(answer.seconds)]) : short(minutes: answer.seconds / 60)
        guard let name = answer.name else { return self("staff.notice.answered-unnamed", ["time": time]) }
        return self("staff.notice.answered", ["name": name.apart, "time": time])
    }
}

extension ArrivalsPage {
    struct Notice: Sendable {
        let ticket, code, what: String
        let why: [String]
        let isCall, isOverdue: Bool
        /// Whether the next thing is to say that one comes.
        let wantsAnswer: Bool
        let place: String
        /// For a call: since when it stands.
        let asked: Since?
        /// RFC 3339: when it becomes overdue; `nil` where it never does.
        let late: String?
        /// Who is on the way.
        let answer: String?
        let answerLabel, acknowledgeLabel: String
    }
}
