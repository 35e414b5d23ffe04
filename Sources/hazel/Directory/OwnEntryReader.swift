import Intake
import Reception
import Yams

/// Reads one file of the centre's own entries.
struct OwnEntryReader {
    let report: ConfigurationReport
    let feeds: [String]

    /// - Parameter taken: ids with where each is used already.
    func read(_ root: ConfigurationSection, into edits: inout DirectoryEdits, taken: inout [String: String]) {
        edits.added += root.each("add") { added($0, &taken) }.compactMap(\.self)
        edits.corrected += root.each("correct") { section in
            target(section).map { DirectoryEdits.Corrected($0, patch(section), at: origin(section)) }
        }.compactMap(\.self)
        edits.hidden += root.each("hide") { section in
            let reason = section.optionalText("because", "why it is hidden")
            return target(section).map { DirectoryEdits.Hidden($0, reason: reason, at: origin(section)) }
        }.compactMap(\.self)
        edits.joined += root.each("join", bond).compactMap(\.self)
        edits.parted += root.each("part", bond).compactMap(\.self)
    }

    /// Without an id and a name it is none.
    private func added(_ section: ConfigurationSection, _ taken: inout [String: String]) -> DirectoryEdits.Added? {
        var fresh: [String: Int] = [:]
        let id = section.id(among: &fresh, called: "service")
        let name = section.text("name", "the name that families know")
        let patch = patch(section)
        guard !id.isEmpty, !name.isEmpty else { return nil }
        if let place = taken[id] {
            report.say("id: \(place) has a service “\(id)” already; give this one another id", at: section.valuePlace(of: "id"))
            return nil
        }
        taken[id] = "line \(section.mark?.line ?? 0) of \(report.file)"
        return DirectoryEdits.Added(patch.applied(to: DirectoryEntry(id: id, name: name, feed: report.file, version: .uk3)), at: origin(section))
    }

    private func target(_ section: ConfigurationSection) -> DirectoryEdits.Target? {
        let id = section.text("id", "the service's id in its feed")
        let feed = section.choice("feed", of: feeds, called: "feed")
        guard !id.isEmpty, feed != nil || !section.has("feed") else {
            section.forgive()
            return nil
        }
        return DirectoryEdits.Target(feed: feed, id: id)
    }

    /// Two services at least: by their ids, or by feed and id.
    private func bond(_ section: ConfigurationSection) -> DirectoryEdits.Bond? {
        let targets = section.each("services") { target($0) }.compactMap(\.self)
        _ = section.optionalText("because", "why")
        guard targets.count >= 2 else {
            let place = section.valuePlace(of: "services")
            report.say("services: here must stand two services at least, each with its id, and with its feed where two feeds use the id", at: place)
            return nil
        }
        return DirectoryEdits.Bond(targets, at: origin(section))
    }

    func origin(_ section: ConfigurationSection) -> Origin { Origin(file: report.file, line: section.mark?.line ?? 0) }
}
