import Foundation
import Intake
import Reception

extension OwnEntryReader {
    /// The fields that stand here. One that is wrong is told and left out.
    func patch(_ section: ConfigurationSection) -> DirectoryPatch {
        var patch = DirectoryPatch()
        patch.name = section.optionalText("name", "the name that families know")
        patch.organisation = section.optionalText("organisation", "the organisation behind the service")
        patch.summary = section.read("summary", "one sentence of at most 240 characters") { $0.count <= 240 && !$0.contains(where: \.isNewline) ? $0 : nil }
        patch.description = section.read("description", "a text of at most 20000 characters") { $0.count <= 20_000 ? $0.trimmingCharacters(in: .whitespacesAndNewlines) : nil }
        patch.alert = section.optionalText("alert", "a notice of the day")
        patch.isNot = section.optionalText("not", "what the service is not")
        let sensitive = section.flag("sensitive", or: false), schedules = section.each("hours", hours).compactMap(\.self)
        patch.sensitive = section.has("sensitive") ? sensitive : nil
        patch.schedules = section.has("hours") ? schedules : nil
        patch.status = section.choice("status", of: DirectoryEntry.Status.allCases.map(\.rawValue), called: "status").flatMap(DirectoryEntry.Status.init)
        patch.terms = list("terms", in: section, "a theme under which it is found") { DirectoryTerm(name: $0) }
        reach(section, &patch)
        forWhom(section, &patch)
        patch.locations = section.inside("address") { $0.location() }.map { [$0] }
        return patch
    }

    private func reach(_ section: ConfigurationSection, _ patch: inout DirectoryPatch) {
        patch.url = section.read("web", "a web address that begins with https:// or http://") { text in
            URL(string: text).flatMap { ["https", "http"].contains($0.scheme) && $0.host() != nil ? text : nil }
        }
        patch.email = section.read("email", "an address of e-mail") { text in
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace) ? text : nil
        }
        patch.phones = list("phones", in: section, "a telephone number") { $0.count <= 40 && $0.contains(where: \.isNumber) ? $0 : nil }
        patch.wayInWords = section.optionalText("start-words", "how one begins, in words")
        let ways = section.choices("start", of: ServiceWay.allCases.map(\.rawValue), called: "way to start").compactMap(ServiceWay.init)
        patch.ways = section.has("start") ? ways.sorted() : nil
    }

    private func forWhom(_ section: ConfigurationSection, _ patch: inout DirectoryPatch) {
        patch.ages = section.inside("ages") { part in
            let ages = DirectoryPatch.Ages(from: age("from", part), to: age("to", part))
            guard let from = ages.from, let to = ages.to, from > to else { return ages }
            report.say("ages: “from” is above “to”", at: part.mark)
            return nil
        } ?? nil
        patch.languages = list("languages", in: section, "a language") { text in
            (2...3).contains(text.utf8.count) ? DirectoryLanguage(code: text) : DirectoryLanguage(name: text)
        }
        patch.fees = section.optionalText("cost", "what it costs, in words")
        let costs = section.each("prices") { part in
            let pounds = part.read("pounds", "an amount like 2.50") { Double($0).flatMap { (0...100_000).contains($0) ? $0 : nil } }
            return DirectoryCost(option: part.optionalText("for", "for whom"), amount: pounds, description: part.optionalText("per", "for what"))
        }
        patch.costs = section.has("prices") ? costs : nil
    }

    private func age(_ key: String, _ section: ConfigurationSection) -> Int? {
        section.read(key, "an age in whole years") { Int($0).flatMap { (0...150).contains($0) ? $0 : nil } }
    }

    /// `nil` where the key is not there; what is wrong in the list is told and left out.
    private func list<Item>(_ key: String, in section: ConfigurationSection, _ expected: String, _ parse: (String) -> Item?) -> [Item]? {
        let items = section.texts(key, expected).compactMap { text, mark in
            let item = parse(text)
            if item == nil { report.say("\(key): “\(text.prefix(60))” is not \(expected)", at: mark) }
            return item
        }
        return section.has(key) ? items : nil
    }
}
