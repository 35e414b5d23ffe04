import Reception
import Statistics

/// A part of the settings as it stands in the fields of a form, and back.
struct SettingsForm: Sendable {
    var setting: Setting
    /// What could not be read; then the setting is not what was meant.
    var problems: [SettingProblem] = []

    /// Reads the fields of one topic. Lines without anything in them are left out.
    init(_ topic: Setting.Topic, _ fields: Fields, languages: [String]) {
        var problems: [SettingProblem] = []
        setting = switch topic {
        case .hours: .hours((1...7).flatMap { Self.spans($0, fields["hours.\($0)"] ?? "", &problems) })
        case .closures: .closures((1...SettingRules.mostClosures + 1).compactMap { Self.closure($0, fields, &problems) })
        case .targets: .targets(Self.targets(fields, &problems))
        case .notice: .notice(Self.notice(fields, languages, &problems))
        case .said: .said((1...SettingRules.mostSaid + 1).compactMap { Self.said($0, fields, languages) })
        }
        self.problems = problems
    }

    /// What the fields say of settings: ``init(_:_:languages:)`` the other way round.
    static func values(of settings: CentreSettings) -> [String: String] {
        var values: [String: String] = [:]
        for day in 1...7 { values["hours.\(day)"] = settings.hours.filter { $0.weekday == day }.map { text($0.opens, $0.closes) }.joined(separator: ", ") }
        for (index, days) in settings.closures.enumerated() {
            let field = "closures.\(index + 1)"
            (values["\(field).from"], values["\(field).to"]) = (days.from.description, days.to.description)
            if let opens = days.opens, let closes = days.closes { values["\(field).hours"] = text(opens, closes) }
        }
        for (measure, target) in settings.targets { values["targets.\(measure)"] = "\(target)" }
        for (lang, text) in settings.notice?.text ?? [:] { values["notice.\(lang)"] = text }
        values["notice.until"] = settings.notice?.until.description
        for (index, line) in settings.said.enumerated() {
            for (lang, text) in line.said { values["said.\(index + 1).said.\(lang)"] = text }
            for (lang, text) in line.did { values["said.\(index + 1).did.\(lang)"] = text }
        }
        return values
    }

    private static func text(_ opens: Int, _ closes: Int) -> String { "\(DayTime.text(opens))–\(DayTime.text(closes))" }

    /// `08:30–12:00, 13:00–17:00`
    private static func spans(_ day: Int, _ text: String, _ problems: inout [SettingProblem]) -> [OpenSpan] {
        let parts = text.split(separator: ",").map(String.init).filter { !$0.isBlank }
        let spans = parts.compactMap(times)
        if spans.count < parts.count { problems.append(SettingProblem("hours.\(day)", howTimesAreWritten)) }
        return spans.map { OpenSpan(weekday: day, opens: $0.opens, closes: $0.closes) }
    }

    private static let howTimesAreWritten = "Times are written like 08:30–17:00."

    private static func times(_ text: String) -> (opens: Int, closes: Int)? {
        let ends = text.split { "-–—".contains($0) }.map { $0.filter { !$0.isWhitespace } }
        guard ends.count == 2, let opens = DayTime.minutes(ends[0]), let closes = DayTime.minutes(ends[1]) else { return nil }
        return (opens, closes)
    }

    private static func closure(_ number: Int, _ fields: Fields, _ problems: inout [SettingProblem]) -> ChangedDays? {
        let field = "closures.\(number)"
        let (first, last, hours) = (fields["\(field).from"] ?? "", fields["\(field).to"] ?? "", fields["\(field).hours"] ?? "")
        guard !first.isBlank || !last.isBlank || !hours.isBlank else { return nil }
        guard let from = CentreDay(first), let to = last.isBlank ? from : CentreDay(last) else {
            problems.append(SettingProblem(field, "A first day is needed; days are written like 2026-12-24."))
            return nil
        }
        let times = hours.isBlank ? nil : times(hours)
        if !hours.isBlank, times == nil { problems.append(SettingProblem(field, howTimesAreWritten)) }
        return ChangedDays(from: from, to: to, opens: times?.opens, closes: times?.closes)
    }

    private static func targets(_ fields: Fields, _ problems: inout [SettingProblem]) -> [String: Int] {
        var targets: [String: Int] = [:]
        for aim in Aim.all {
            guard let text = fields["targets.\(aim.name)"], !text.isBlank else { continue }
            guard let number = Int(text.trimmed), number <= aim.greatest ?? number else {
                problems.append(SettingProblem("targets.\(aim.name)", "A whole number\(aim.greatest.map { " from 1 to \($0)" } ?? ""), or nothing."))
                continue
            }
            targets[aim.name] = number
        }
        return targets
    }

    private static func notice(_ fields: Fields, _ languages: [String], _ problems: inout [SettingProblem]) -> CentreNotice {
        let text = texts("notice", fields, languages)
        let until = CentreDay(fields["notice.until"] ?? "")
        if until == nil, !text.isEmpty { problems.append(SettingProblem("notice.until", "A last day is needed, like 2026-12-24.")) }
        return CentreNotice(text: text, until: until ?? CentreDay(year: 1970, month: 1, day: 1))
    }

    private static func said(_ number: Int, _ fields: Fields, _ languages: [String]) -> Said? {
        let said = texts("said.\(number).said", fields, languages), did = texts("said.\(number).did", fields, languages)
        return said.isEmpty && did.isEmpty ? nil : Said(said: said, did: did)
    }

    /// On one line each.
    private static func texts(_ field: String, _ fields: Fields, _ languages: [String]) -> [String: String] {
        languages.reduce(into: [:]) { texts, lang in
            let words = (fields["\(field).\(lang)"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !words.isEmpty { texts[lang] = words }
        }
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
