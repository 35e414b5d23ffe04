/// What a table shows, in words that its numbers choose.
public enum Sentence {
    /// "About 120 visits, a fifth more than a year before (100)."
    public static func of(_ answer: Answer) -> String {
        guard let now = answer.whole.figures.last else { return "" }
        if answer.isEmpty { return "Nothing was counted in this period." }
        if answer.whole.figures.allSatisfy({ $0 == .notAvailable }) { return "There are no figures: the hub was off, or single days are no longer kept." }
        switch answer.question.measure.kind {
        case .minutes(let over): return minutes(answer, over)
        case .hours: return "The hub was on for \(now.text) hours\(compared(answer))."
        case .peak:
            let before = answer.yearBefore?.figures.last?.value.map { "; a year before \($0)" } ?? ""
            return now.value.map { "At most \($0) at once\(before)." } ?? "Too few to be shown."
        case .drills: return drills(answer)
        case .people where answer.question.span.unit != .month && answer.question.span.unit != .quarter:
            return "People are counted by month and by quarter alone: nobody is followed for longer."
        default:
            guard let value = now.value else { return "Too few to be shown." }
            return "About \(value) \(answer.unit)\(compared(answer))."
        }
    }

    /// ", a fifth more than a year before (100)"; nothing where there is none to compare with.
    private static func compared(_ answer: Answer) -> String {
        guard let now = answer.whole.figures.last?.value, let before = answer.yearBefore?.figures.last?.value else { return "" }
        return ", \(change(from: before, to: now))"
    }

    private static func minutes(_ answer: Answer, _ over: Int) -> String {
        let figures = answer.whole.figures.suffix(3).map(\.value)
        guard let median = figures[0] else { return "Too few to be shown." }
        let most = figures[1].map { ", nine of ten \(unit($0)) or less" } ?? ""
        let share = figures[2].map { "; \($0) in 100 took longer than \(over) minutes" } ?? ""
        let before = answer.yearBefore?.figures.suffix(3).first?.value
        let than = before.map { ", " + ($0 == median ? "as a year before" : "\($0 < median ? "longer" : "shorter") than a year before (\($0))") } ?? ""
        return "Half took \(unit(median)) or less\(than)\(most)\(share)."
    }

    static func unit(_ minutes: Int) -> String { minutes == 1 ? "1 minute" : "\(minutes) minutes" }

    /// "a fifth more than a year before (100)"
    public static func change(from before: Int, to now: Int) -> String {
        guard before > 0 else { return "and none a year before" }
        let percent = Int((Double(now - before) / Double(before) * 100).rounded())
        if abs(percent) < 3 { return "about as many as a year before (\(before))" }
        return "\(portion(abs(percent))) \(percent > 0 ? "more" : "fewer") than a year before (\(before))"
    }

    /// The nearest fraction of which people speak.
    static func portion(_ percent: Int) -> String {
        let named = [
            (5, "a twentieth"), (10, "a tenth"), (20, "a fifth"), (25, "a quarter"), (33, "a third"), (50, "half"), (67, "two thirds"), (75, "three quarters"),
        ]
        if percent > 85 { return "\(percent) %" }
        return named.min { abs($0.0 - percent) < abs($1.0 - percent) }.map { $0.1 } ?? "\(percent) %"
    }
}
