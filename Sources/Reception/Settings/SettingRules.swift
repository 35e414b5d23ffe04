/// What is wrong with one field of an edit.
public struct SettingProblem: Hashable, Sendable {
    /// `hours.1`, `closures.2`, `notice.en`, `notice.until`, `said.1`, `targets.visits`.
    public var field: String
    /// A sentence for whoever typed it.
    public var says: String

    public init(_ field: String, _ says: String) { (self.field, self.says) = (field, says) }
}

/// What an edit must keep to.
public enum SettingRules {
    /// In characters: what fits on the smallest first screen.
    public static let longestNotice = 150
    /// As in the configuration: so much fits beside each other on the kiosk's first screen.
    public static let longestSaid = 90
    /// Bounds of what is kept: lines, closures, the days of one closure, and a target.
    public static let mostSaid = 20, mostClosures = 60, longestDays = 366, mostTargets = 60, greatestTarget = 1_000_000

    /// - Returns: nothing where the edit can be done.
    public static func problems(_ setting: Setting, today: CentreDay) -> [SettingProblem] {
        switch setting {
        case .hours(let spans): problems(spans)
        case .closures(let days): problems(days)
        case .targets(let targets): problems(targets)
        case .notice(let notice): problems(notice, today)
        case .said(let said): problems(said)
        }
    }

    private static func problems(_ spans: [OpenSpan]) -> [SettingProblem] {
        spans.enumerated().compactMap { index, span in
            let field = "hours.\(span.weekday)"
            guard (1...7).contains(span.weekday) else { return SettingProblem(field, "A weekday is a number from 1, Monday, to 7.") }
            guard isTime(span.opens), isTime(span.closes), span.opens < span.closes else {
                return SettingProblem(field, "The doors open before they close, on the same day.")
            }
            let overlaps = spans[..<index].contains { $0.weekday == span.weekday && $0.opens < span.closes && span.opens < $0.closes }
            return overlaps ? SettingProblem(field, "Two of these times overlap.") : nil
        }
    }

    private static func problems(_ days: [ChangedDays]) -> [SettingProblem] {
        guard days.count <= mostClosures else { return [SettingProblem("closures.\(mostClosures + 1)", "There can be \(mostClosures) at most; take out those that are over.")] }
        return days.enumerated().compactMap { index, closure in
            let field = "closures.\(index + 1)"
            guard closure.from <= closure.to else { return SettingProblem(field, "The last day comes before the first.") }
            guard closure.to < closure.from.advanced(by: longestDays) else { return SettingProblem(field, "This is longer than a year.") }
            guard (closure.opens == nil) == (closure.closes == nil) else { return SettingProblem(field, "Hours have a beginning and an end.") }
            if let opens = closure.opens, let closes = closure.closes, !isTime(opens) || !isTime(closes) || opens >= closes {
                return SettingProblem(field, "The doors open before they close, on the same day.")
            }
            let overlaps = days[..<index].contains { $0.from <= closure.to && closure.from <= $0.to }
            return overlaps ? SettingProblem(field, "Some of these days stand in another line already.") : nil
        }
    }

    private static func problems(_ targets: [String: Int]) -> [SettingProblem] {
        guard targets.count <= mostTargets else { return [SettingProblem("targets", "There can be \(mostTargets) at most.")] }
        return targets.sorted { $0.key < $1.key }.filter { !(1...greatestTarget).contains($0.value) }.map {
            SettingProblem("targets.\($0.key)", "A whole number from 1 to \(greatestTarget), or nothing.")
        }
    }

    private static func problems(_ notice: CentreNotice, _ today: CentreDay) -> [SettingProblem] {
        guard !notice.text.isEmpty else { return [] }
        let long = notice.text.sorted { $0.key < $1.key }.compactMap { length($0.value, longestNotice, "notice.\($0.key)") }
        if notice.until < today { return long + [SettingProblem("notice.until", "This day is over.")] }
        guard notice.until < today.advanced(by: longestDays) else { return long + [SettingProblem("notice.until", "This is more than a year away.")] }
        return long
    }

    private static func problems(_ said: [Said]) -> [SettingProblem] {
        guard said.count <= mostSaid else { return [SettingProblem("said.\(mostSaid + 1)", "There can be \(mostSaid) at most.")] }
        return said.enumerated().flatMap { index, line in
            let field = "said.\(index + 1)"
            let texts = [("said", line.said), ("did", line.did)].flatMap { part, texts in texts.map { (part, $0.key, $0.value) } }
            let long = texts.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.compactMap { length($2, longestSaid, "\(field).\($0).\($1)") }
            let half = Set(line.said.keys) != Set(line.did.keys) || line.said.isEmpty
            return long + (half ? [SettingProblem(field, "In each language stands what was said and what was done about it.")] : [])
        }
    }

    private static func length(_ text: String, _ most: Int, _ field: String) -> SettingProblem? {
        if text.allSatisfy(\.isWhitespace) { return SettingProblem(field, "There are no words in it; leave this language out instead.") }
        return text.count > most ? SettingProblem(field, "This has \(text.count) characters; \(most) fit on the screen.") : nil
    }

    private static func isTime(_ minutes: Int) -> Bool { (0..<24 * 60).contains(minutes) }
}
