import Reception

extension ConfigurationReader {
    /// What managers may change on their page: `hours:`, `closures:`, `said:`; targets stand under `statistics:`.
    func beginning(_ root: ConfigurationSection) -> CentreSettings {
        let hours = root.each("hours", hours).flatMap(\.self), closures = root.each("closures", closure).compactMap(\.self)
        tell([.hours(hours)], of: "hours", root)
        tell([.closures(closures)], of: "closures", root)
        return CentreSettings(hours: hours, closures: closures, said: said(root))
    }

    /// The same rules as on the page; the line is that of the list.
    private func tell(_ settings: [Setting], of key: String, _ root: ConfigurationSection) {
        for problem in settings.flatMap({ SettingRules.problems($0, today: CentreDay(year: 1970, month: 1, day: 1)) }) {
            report.say("\(key): \(problem.says)", at: root.place(of: key))
        }
    }

    private func hours(_ section: ConfigurationSection) -> [OpenSpan] {
        let days = section.choices("days", of: PaperSettings.dayNames, called: "day").compactMap(PaperSettings.dayNames.firstIndex)
        if !section.has("days") { section.missing("days", "a list like [MO, TU]") }
        guard let opens = time("from", section), let closes = time("to", section) else { return [] }
        // PaperSettings counts from Monday, 0.
        return days.map { OpenSpan(weekday: $0 + 1, opens: opens, closes: closes) }
    }

    private func time(_ key: String, _ section: ConfigurationSection) -> Int? {
        if !section.has(key) { section.missing(key, "a time of day like 08:30") }
        return section.timeOfDay(key)
    }

    private func closure(_ section: ConfigurationSection) -> ChangedDays? {
        let first = day("from", in: section)
        let last = section.has("to") ? day("to", in: section) : first
        let (opens, closes) = (section.timeOfDay("opens"), section.timeOfDay("closes"))
        guard let first, let last else { return nil }
        return ChangedDays(from: first, to: last, opens: opens, closes: closes)
    }
}
