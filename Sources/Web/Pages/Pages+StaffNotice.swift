import Foundation
import Reception
import Words

extension Pages {
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
        guard let refusal = notice.refusal else { return (language("staff.notice.assistance"), []) }
        if refusal.lookUp == .nobodyHere { return (language("staff.look-up.nobody-here"), []) }
        return (language("staff.outcome.\(refusal.outcome.rawValue)"), reasons(refusal, language))
    }

    private func names(of tokens: [Token], _ language: Language) -> String {
        tokens.map { language.name(of: $0) }.joined(separator: ", ")
    }
}
