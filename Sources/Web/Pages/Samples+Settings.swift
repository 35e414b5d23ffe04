import Reception
import Statistics

/// What managers decide in a made-up centre.
extension Samples {
    /// A notice, hours and a closure to come, as the kiosk shows them.
    var newsSettings: CentreSettings {
        CentreSettings(
            hours: (1...5).map { OpenSpan(weekday: $0, opens: 510, closes: 1050) },
            closures: [ChangedDays(from: day.advanced(by: 6), to: day.advanced(by: 7))], targets: ["to-call": 10, "visits": 900],
            notice: CentreNotice(text: ["en": "The lift is out of order today. Ask us, and we come to you."], until: day),
            said: [Said(said: ["en": "The waiting room is too loud."], did: ["en": "There is now a quiet room."])])
    }

    var settingsState: SettingsState {
        SettingsState(values: SettingsForm.values(of: newsSettings), edits: [
            SettingEdit(change: "c3", topic: .notice, at: time(8, 50), by: "Rosa", isLast: true),
            SettingEdit(change: "c2", topic: .notice, at: time(8, 40), by: "Rosa", undone: time(8, 45), undoneBy: "Ben"),
            SettingEdit(change: "c1", topic: .hours, at: time(8, 30), isLast: true),
        ], saved: .notice)
    }

    var wrongSettings: SettingsState {
        var state = settingsState
        (state.saved, state.topic) = (nil, .closures)
        state.values["closures.1.to"] = "2026-11-20"
        state.values["hours.2"] = "noon"
        state.problems = [
            SettingProblem("closures.1", "The last day comes before the first."), SettingProblem("hours.2", "Times are written like 08:30–17:00."),
        ]
        return state
    }

    var exactState: ExactState {
        ExactState(question: visitsState.answer.question, names: ["Rosa", "Ben"], looks: [
            ExactLookEntry(at: time(9, 5), measure: "visits", period: "2026-11", breakdown: "way", name: "Rosa", reason: "A family asks for its own record"),
        ])
    }
}
