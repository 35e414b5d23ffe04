import Foundation
import Reception
import Words

/// One notice in words: the code that the family can show, when, at which kiosk, and exactly why.
struct NoticeWords {
    let notice: Notice
    let centre: Centre
    let language: Language
    let day: CentreDay
    /// Seconds since the board was made.
    let later: TimeInterval

    init(_ notice: Notice, centre: Centre, language: Language, day: CentreDay, later: TimeInterval = 0) {
        (self.notice, self.centre, self.language, self.day, self.later) = (notice, centre, language, day, later)
    }

    var code: String { Cells.safe(notice.refusal.map { "\($0.outcome.code)-\(notice.ticket)" } ?? notice.ticket) }
    var time: String { Cells.safe(language.time(notice.at, in: centre.zone)) }
    var kiosk: String { Cells.safe(centre.name(of: notice.kiosk)) }

    var reason: String {
        if let told { return Cells.safe(told.joined(separator: " ")) }
        guard let refusal = notice.refusal else { return Cells.safe(language("staff.assistance.\((notice.reason ?? .person).rawValue)")) }
        return Cells.safe(([why(refusal)] + details(refusal)).joined(separator: " "))
    }

    /// Who leaves, or who has come in that must be looked to.
    private var told: [String]? {
        if let leaving = notice.leaving {
            let what = language.plural("staff.notice.leaving", leaving.count, ["token": names(of: leaving.tokens)])
            return [what] + (leaving.transport ? [language("staff.notice.transport")] : []) + words(of: leaving.cautions)
        }
        return notice.caution.map { [language("staff.notice.arrived", ["token": names(of: $0.tokens)])] + words(of: $0.cautions) }
    }

    private func words(of cautions: [Caution]) -> [String] { cautions.map { language("staff.caution.\($0.rawValue)") } }

    private func names(of tokens: [Token]) -> String { tokens.map { language.name(of: $0) }.joined(separator: ", ") }

    private func why(_ refusal: Refusal) -> String {
        if refusal.lookUp == .nobodyHere { return language("staff.look-up.nobody-here") }
        if let reason = refusal.lookUp {
            return language("staff.notice.look-up", ["reason": language("staff.look-up.\(reason.rawValue)")])
        }
        if let problem = refusal.problem { return language("staff.problem.\(problem.rawValue)") }
        return language("staff.outcome.\(refusal.outcome.rawValue)")
    }

    private func details(_ refusal: Refusal) -> [String] {
        let opens = refusal.opens.map { language("staff.detail.opens", ["time": language.time($0, in: centre.zone)]) }
        let start = refusal.start.map { start in
            let values = ["time": language.time(start, in: centre.zone), "day": language.day(start, in: centre.zone)]
            return language(centre.day(of: start) == day ? "staff.detail.start" : "staff.detail.day", values)
        }
        return [opens, start].compactMap(\.self)
    }
}
