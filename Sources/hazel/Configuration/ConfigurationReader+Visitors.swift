import Reception

extension ConfigurationReader {
    /// The centre's own safeguarding notice, by language: `visitors: notice:`.
    func visitorNotice(_ root: ConfigurationSection) -> [String: String] {
        root.inside("visitors") { section in
            section.pairs("notice").reduce(into: [:]) { notice, entry in
                guard vocabulary.languages.contains(entry.key) else {
                    return report.say("notice: “\(entry.key)” is no language that Hazel has", at: entry.mark)
                }
                guard entry.value.count <= 600 else {
                    return report.say("notice: has \(entry.value.count) characters; more than 600 do not fit on a screen", at: entry.mark)
                }
                notice[entry.key] = entry.value
            }
        } ?? [:]
    }
}
