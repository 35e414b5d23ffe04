import Reception
import Statistics

extension ConfigurationReader {
    /// How safe figures are and where they are put: `statistics:`.
    func statistics(_ root: ConfigurationSection) -> StatisticsSettings {
        root.inside("statistics") { section in
            let usual = StatisticsSettings.usual
            let least = section.number("suppress-below", in: StatisticsSettings.lowest...100, or: usual.least)
            let base = section.read("round-to", "an odd number from 1 to 25") { Int($0).flatMap { $0 % 2 == 1 && (1...25).contains($0) ? $0 : nil } } ?? usual.base
            var settings = StatisticsSettings(rule: Disclosure(least: least, base: base), reason: section.optionalText("reason", "a sentence"))
            if base > least { report.say("round-to: is more than suppress-below; what is rounded away was not to be hidden", at: section.place(of: "round-to")) }
            tellReason(settings, section)
            settings.targets = targets(section)
            settings.folder = section.optionalText("export-to", "a path").map(absolute)
            let every = section.choice("export-every", of: ["week", "month", "quarter"], called: "period") ?? "quarter"
            settings.exact = exact(section)
            settings.every = Span.Unit(rawValue: every) ?? .quarter
            return settings
        } ?? StatisticsSettings()
    }

    private func tellReason(_ settings: StatisticsSettings, _ section: ConfigurationSection) {
        let usual = StatisticsSettings.usual
        guard settings.isLower, (settings.reason?.count ?? 0) < Self.shortestReason else { return }
        report.say("""
            statistics: thresholds below \(usual.least) and \(usual.base) want a reason under “reason”, of \(Self.shortestReason) letters or more; \
            it stands beside every table
            """, at: section.mark)
    }

    private static let shortestReason = 20

    private func exact(_ root: ConfigurationSection) -> [StatisticsSettings.Holder] {
        let holders = root.each("exact") { section -> StatisticsSettings.Holder? in
            let name = section.text("name", "the first name of one of staff")
            if !section.has("secret") { section.missing("secret", "a section with the secret's file, or under “credential” its name") }
            return (section.inside("secret", key) ?? nil).map { StatisticsSettings.Holder(name: name, secret: $0) }
        }.compactMap(\.self)
        for (index, holder) in holders.enumerated() where holders[..<index].contains(where: { $0.name == holder.name }) {
            report.say("exact: “\(holder.name)” stands here twice; each use is written down under a name of its own", at: root.item(index, of: "exact"))
        }
        return holders
    }

    private func targets(_ section: ConfigurationSection) -> [String: Int] {
        section.pairs("targets").reduce(into: [:]) { targets, entry in
            guard section.check(entry.key, among: Aim.all.map(\.name), called: "measure with a target", key: "targets", at: entry.mark) else { return }
            let greatest = Aim.all.first { $0.name == entry.key }?.greatest ?? SettingRules.greatestTarget
            guard let number = Int(entry.value), (1...greatest).contains(number) else {
                return report.say("targets: “\(entry.value.prefix(60))” is not a whole number from 1 to \(greatest)", at: entry.mark)
            }
            targets[entry.key] = number
        }
    }
}
