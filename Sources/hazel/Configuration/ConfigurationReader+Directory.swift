import Foundation
import Intake

extension ConfigurationReader {
    func directory(_ root: ConfigurationSection) -> DirectorySettings? {
        root.inside("directory") { section -> DirectorySettings? in
            var names: [String: Int] = [:]
            let more = section.each("feeds") { part -> DirectorySettings.Feed? in
                let name = part.id("name", among: &names, called: "feed")
                if Shelf.reserved.contains(name) { report.say("name: “\(name)” is Hazel's own; give the feed another name", at: part.valuePlace(of: "name")) }
                return feed(part, name: name, needed: true)
            }
            let only = feed(section, name: DirectorySettings.onlyFeed, needed: false)
            if only != nil, !more.isEmpty { report.say("directory: has a feed of its own and “feeds”; write it among the feeds, with a name", at: section.mark) }
            let entries = section.optionalText("entries", "the path of a folder").map(absolute)
            let settings = DirectorySettings(
                feeds: ([only] + more).compactMap(\.self), entries: entries, building: section.inside("building") { $0.location() })
            if settings.feeds.isEmpty, entries == nil, settings.building == nil, ["file", "address", "feeds"].allSatisfy({ !section.has($0) }) {
                section.missing("feeds", "the directory's feeds; or under “file” or “address” where there is but one")
            }
            return settings
        } ?? nil
    }

    private func feed(_ section: ConfigurationSection, name: String, needed: Bool) -> DirectorySettings.Feed? {
        let file = section.optionalText("file", "a path").map(absolute)
        let address = section.read("address", "a web address that begins with https://") { text in
            URL(string: text).flatMap { ["https", "http"].contains($0.scheme) && $0.host() != nil ? $0 : nil }
        }
        let hours = section.number("every-hours", in: 1...720, or: 24)
        if file != nil, address != nil { report.say("directory: has a file and an address; keep one of them", at: section.mark) }
        if let address { return .init(name: name, source: .address(address), hours: hours) }
        if file == nil, needed, !section.has("address") { section.missing("file", "the feed's file, or under “address” where it is on the web") }
        return file.map { .init(name: name, source: .file($0), hours: hours) }
    }
}
