import Foundation
import Reception
import Statistics
import Words

/// Where managers change what families are told, and what the centre aims at. In English, as all their pages are.
extension Pages {
    /// The page on which managers change what families are told.
    public func settings(_ state: SettingsState) -> String {
        let language = languages.language("en")
        let asked = state.problems.map { SettingsPage.Problem(link: anchor($0, state), says: $0.says) }
        return render(.settings, in: language, frame: manageFrame(language, "What families are told"), SettingsPage(
            glance: Address.manage("").text, saved: state.saved.map { "Saved: \(Self.title($0).lowercased())." },
            problems: asked.isEmpty ? nil : .init(list: asked), takeBack: Address.manage("/settings/undo").text,
            sections: Setting.Topic.allCases.map { section($0, state) }))
    }

    private func section(_ topic: Setting.Topic, _ state: SettingsState) -> SettingsPage.Section {
        .init(
            id: topic.rawValue, title: Self.title(topic), explains: Self.explains(topic), action: Address.manage("/settings/\(topic.rawValue)").text,
            groups: groups(topic, state), edits: edits(topic, state))
    }

    private func groups(_ topic: Setting.Topic, _ state: SettingsState) -> [SettingsPage.Group] {
        let form = SettingsFields(state: state, languages: offered)
        return switch topic {
        case .hours: [form.week]
        case .closures: (1...min(state.lines(of: .closures) + 2, SettingRules.mostClosures)).map(form.closure)
        case .notice: form.notice
        case .said: (1...min(state.lines(of: .said) + 1, SettingRules.mostSaid)).map(form.said)
        case .targets: [form.targets]
        }
    }

    /// The first field of the line that a problem is about.
    private func anchor(_ problem: SettingProblem, _ state: SettingsState) -> String {
        let parts = problem.field.split(separator: ".")
        return switch (parts.first, parts.count) {
        case ("closures", 2): "#\(problem.field).from"
        case ("said", 2): "#\(problem.field).said.\(offeredCodes.first ?? "en")"
        default: "#\(problem.field)"
        }
    }

    private func edits(_ topic: Setting.Topic, _ state: SettingsState) -> [SettingsPage.Edit] {
        state.edits.filter { $0.topic == topic }.prefix(5).map { edit in
            let who = edit.by.map { " by \($0.apart)" } ?? ""
            let back = edit.undone.map { "; taken back \(instant($0))" + (edit.undoneBy.map { " by \($0.apart)" } ?? "") } ?? ""
            return .init(
                says: "Changed \(instant(edit.at))\(who)\(back).", undo: edit.isLast ? edit.change.rawValue : nil,
                label: "Take back the change of \(Self.title(topic).lowercased()) of \(instant(edit.at))")
        }
    }

    private func instant(_ date: Date) -> String {
        let language = languages.language("en")
        return "\(language.day(date, in: centre.zone)), \(language.time(date, in: centre.zone))"
    }

    private static func title(_ topic: Setting.Topic) -> String {
        switch topic {
        case .hours: "Opening hours"
        case .closures: "Closures and other hours"
        case .notice: "Notice"
        case .said: "You said, we did"
        case .targets: "Targets"
        }
    }

    private static func explains(_ topic: Setting.Topic) -> String {
        switch topic {
        case .hours: "When the doors are open in a usual week. Shown on the first screen of every kiosk. A day left empty is closed; all left empty, and nothing is shown."
        case .closures: "Days on which it is otherwise: closed, or other hours. Shown on the kiosk from \(daysAhead) days before; the services of this building count as closed on them."
        case .notice: "What families should know for some days. Shown on the first screen of every kiosk, and on the last day for the last time. Where it is not written in a family's language, they see it in the first one that it has."
        case .said: "What families said, and what the centre did about it: shown on the kiosks' first screen, one after another, in the languages that each is written in."
        case .targets: "What the centre aims at. It stands beside the figures, which say whether it is met."
        }
    }
}

struct SettingsPage: Sendable {
    let glance: String
    let saved: String?
    let problems: Problems?
    let takeBack: String
    let sections: [Section]

    struct Problems: Sendable { let list: [Problem] }
    struct Problem: Sendable { let link, says: String }

    struct Section: Sendable {
        let id, title, explains, action: String
        let groups: [Group]
        let edits: [Edit]
    }

    struct Group: Sendable {
        let legend: String
        let problem: String?
        let fields: [Field]
        /// The same in the centre's other languages.
        let others: Others?
    }

    struct Others: Sendable {
        let fields: [Field]
        /// Whether something stands in them.
        let open: Bool
    }

    struct Field: Sendable {
        let id, label, type, value, lang, dir: String
        let longest: Int
        /// A sentence, which wants the whole width.
        let wide: Bool
        let wrong: String?
    }

    struct Edit: Sendable {
        let says: String
        let undo: String?
        let label: String
    }
}
