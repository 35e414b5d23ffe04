import Reception
import Words

/// How long a notice has stood, and who is on the way.
extension NoticeWords {
    /// A family has asked for a person, and nobody has said in good time that they come.
    var isOverdue: Bool { notice.isOverdue(later: later) }
    var overdue: String { Cells.safe(language("staff.notice.overdue")) }

    /// "asked 2 min ago"
    var asked: String {
        let minutes = Int(min(max(Double(notice.waited) + later, 0) / 60, 100_000))
        return Cells.safe(language("staff.notice.asked", ["time": short(minutes)]))
    }

    /// "Sam is coming, answered after 1 min"; empty while nobody has answered.
    var answer: String {
        guard let answer = notice.answer else { return "" }
        let time = answer.seconds < 60
            ? language("staff.notice.seconds", ["count": language.number(answer.seconds)]) : short(answer.seconds / 60)
        let key = answer.name == nil ? "staff.notice.answered-unnamed" : "staff.notice.answered"
        return Cells.safe(language(key, ["name": answer.name.map(Cells.safe) ?? "", "time": time]))
    }

    /// For the list: what it is; and since when a call stands, or who has answered.
    var brief: String { standing }

    /// For the line below the list.
    var full: String { isOverdue ? "\(overdue) \(standing)" : standing }

    private var standing: String {
        let since = notice.isCall ? asked : ""
        return [reason, answer.isEmpty ? since : answer].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func short(_ minutes: Int) -> String { language("duration.short", ["count": language.number(minutes)]) }
}
