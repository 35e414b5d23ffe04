public import Reception
public import Signposting
import Words

/// What families find, and what they look for in vain: for managers.
extension Pages {
    /// - Parameter later: whether there is a later month to go to.
    public func uptake(
        lang: String, report: UptakeReport, gaps: [Gap], later: Bool = false, signposts: Signposts? = nil
    ) -> String {
        let language = languages.language(lang)
        let tables = UptakeReport.Dimension.allCases.map { table($0, of: report, language, signposts) }.filter { !$0.rows.isEmpty }
        return render(
            .uptake, in: language, frame: staffFrame(language, title: language("staff.uptake.title")),
            UptakePage(
                month: "\(language("month-alone.\(report.month.month)")) \(report.month.year)", earlier: Address.signposting(report.month.back(1)).text,
                later: later ? Address.signposting(report.month.back(-1)).text : nil, isEmpty: tables.isEmpty,
                outcomes: Uptake.Outcome.allCases.map { language("staff.uptake.outcome.\($0.rawValue)") }, tables: tables,
                noGaps: gaps.isEmpty, gaps: gaps.map { gap in
                    .init(
                        words: gap.words.apart, language: name(of: gap.language, language), count: language.number(gap.count),
                        last: language.day(gap.last))
                }))
    }

    private func table(
        _ by: UptakeReport.Dimension, of report: UptakeReport, _ language: Language, _ signposts: Signposts?
    ) -> UptakePage.Table {
        let rows = report.rows.filter { $0.by == by }
        let keys = rows.reduce(into: [UptakeKey]()) { keys, row in
            let key = UptakeKey(theme: row.theme, value: row.value)
            if !keys.contains(key) { keys.append(key) }
        }
        return .init(
            name: by.rawValue, title: language("staff.uptake.by.\(by.rawValue)"),
            rows: keys.map { key in
                .init(
                    theme: name(of: key.theme, language, signposts), value: name(of: key.value, by, language, signposts),
                    counts: Uptake.Outcome.allCases.map { outcome in
                        guard let row = rows.first(where: { $0.theme == key.theme && $0.value == key.value && $0.outcome == outcome }) else {
                            return language.number(0)
                        }
                        return row.count.map { language.number($0) } ?? language("staff.uptake.few")
                    })
            })
    }

    private func name(of theme: Uptake.Theme, _ language: Language, _ signposts: Signposts?) -> String {
        let own: [Uptake.Theme] = [Uptake.sensitive, Uptake.words, Uptake.letters, Uptake.who, Uptake.other]
        return own.contains(theme) ? language("staff.uptake.theme.\(theme)") : signposts?.need(theme.rawValue, language.code) ?? theme.rawValue
    }

    private func name(
        of value: String?, _ by: UptakeReport.Dimension, _ language: Language, _ signposts: Signposts?
    ) -> String {
        guard let value else { return language("staff.uptake.unknown") }
        return switch by {
        case .need: signposts?.need(value, language.code) ?? value
        case .band: language("staff.uptake.band.\(value)")
        case .language: name(of: value, language)
        }
    }

    private func name(of code: String, _ language: Language) -> String {
        languages.all.first { $0.code == code }?.name ?? language.nameOfLanguage(code) ?? code.apart
    }
}

private struct UptakeKey: Hashable {
    let theme: Uptake.Theme
    let value: String?
}

struct UptakePage: Sendable {
    let month, earlier: String
    let later: String?
    let isEmpty: Bool
    let outcomes: [String]
    let tables: [Table]
    let noGaps: Bool
    let gaps: [Gap]

    struct Table: Sendable {
        let name, title: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let theme, value: String
        let counts: [String]
    }

    struct Gap: Sendable {
        let words, language, count, last: String
    }
}
