import Reception
import Statistics
import Words

/// The fields of the settings' forms, with what stands in them and what is wrong with it.
struct SettingsFields {
    let state: SettingsState
    /// The languages in which texts can be written, the centre's first one first.
    let languages: [Language]

    var week: SettingsPage.Group {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return group("Times like 08:30–17:00; twice a day with a comma between", days.enumerated().map { field("hours.\($0 + 1)", $1) })
    }

    func closure(_ number: Int) -> SettingsPage.Group {
        let id = "closures.\(number)"
        return group("Days \(number)", [
            field("\(id).from", "First day", type: "date"), field("\(id).to", "Last day", type: "date"),
            field("\(id).hours", "Hours; empty where closed"),
        ], problem: problem(id))
    }

    var notice: [SettingsPage.Group] {
        let texts = languages.map { text("notice", "The notice", in: $0, SettingRules.longestNotice) }
        return [group("The notice", Array(texts.prefix(1)) + [field("notice.until", "Last day", type: "date")], others: Array(texts.dropFirst()))]
    }

    func said(_ number: Int) -> SettingsPage.Group {
        let id = "said.\(number)"
        let pairs = languages.map { language in
            [("said", "You said"), ("did", "We did")].map { text("\(id).\($0)", $1, in: language, SettingRules.longestSaid) }
        }
        return group("You said, we did \(number)", pairs.first ?? [], problem: problem(id), others: pairs.dropFirst().flatMap(\.self))
    }

    var targets: SettingsPage.Group {
        group("A whole number, or empty", Aim.all.map { field("targets.\($0.name)", "\($0.title) (\($0.unit))", type: "number") })
    }

    private func group(_ legend: String, _ fields: [SettingsPage.Field], problem: String? = nil, others: [SettingsPage.Field] = []) -> SettingsPage.Group {
        let isOpen = others.contains { !$0.value.isEmpty || $0.wrong != nil }
        return .init(legend: legend, problem: problem, fields: fields, others: others.isEmpty ? nil : .init(fields: others, open: isOpen))
    }

    private func field(_ id: String, _ label: String, type: String = "text") -> SettingsPage.Field {
        .init(id: id, label: label, type: type, value: value(id), lang: "en", dir: "ltr", longest: 60, wide: false, wrong: problem(id))
    }

    private func text(_ stem: String, _ label: String, in language: Language, _ longest: Int) -> SettingsPage.Field {
        let id = "\(stem).\(language.code)"
        let named = languages.count > 1 ? "\(label) (\(language.name))" : label
        return .init(
            id: id, label: named, type: "text", value: value(id), lang: language.code, dir: language.direction.rawValue, longest: longest,
            wide: true, wrong: problem(id))
    }

    private func value(_ id: String) -> String { (state.values[id] ?? "").apart }

    private func problem(_ id: String) -> String? { state.problems.first { $0.field == id }?.says }
}
