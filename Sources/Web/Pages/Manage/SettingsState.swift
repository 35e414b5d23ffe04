public import Reception

/// What the page shows on which managers change the settings.
public struct SettingsState: Sendable {
    /// What stands in each field, by its name: as it is kept, or as it was typed.
    public var values: [String: String]
    /// The newest first; the last of each part can be taken back.
    public var edits: [SettingEdit]
    /// What was just saved.
    public var saved: Setting.Topic?
    /// The part of which something was typed that could not be taken; `nil` where nothing was.
    public var topic: Setting.Topic?
    /// What was wrong with it, field by field.
    public var problems: [SettingProblem]

    public init(
        values: [String: String], edits: [SettingEdit], saved: Setting.Topic? = nil, topic: Setting.Topic? = nil, problems: [SettingProblem] = []
    ) {
        (self.values, self.edits, self.saved) = (values, edits, saved)
        (self.topic, self.problems) = (topic, problems)
    }

    /// How many lines of a list have something in them: `closures.1.from`, `closures.2.from` are two. What was sent may name any field.
    func lines(of topic: Setting.Topic) -> Int {
        values.filter { !$0.value.isEmpty && $0.key.hasPrefix("\(topic.rawValue).") }
            .compactMap { Int($0.key.split(separator: ".").dropFirst().first ?? "") }
            .filter { (1...SettingRules.mostClosures).contains($0) }.max() ?? 0
    }
}
