import Foundation
@testable import Words

/// Which keys the program's sources and the templates name.
enum KeyUse {
    /// By file: every string of a source that begins like a key, and every `{{t.key}}` of a template.
    static func everywhere() throws -> [String: Set<String>] {
        let groups = Set(try House.languages().language("en").keys.compactMap { $0.split(separator: ".").first.map(String.init) })
        var used: [String: Set<String>] = [:]
        for (file, data) in try House.files(below: "Sources", ending: ".swift") {
            used[file] = keys(in: String(decoding: data, as: UTF8.self), groups)
        }
        for (file, data) in try House.files(below: "Sources/CAssets/assets/templates") {
            let matches = String(decoding: data, as: UTF8.self).matches(of: /\{\{[#^\/&{]?\s*t\.([a-z0-9.\-]+)/)
            used[file] = Set(matches.map { String($0.1) })
        }
        return used
    }

    private static func keys(in text: String, _ groups: Set<String>) -> Set<String> {
        let strings = text.matches(of: /"([a-z]+(?:-[a-z]+)*(?:\.[a-z0-9\-]+)+)"/).map { String($0.1) }
        return Set(strings.filter { string in
            groups.contains(String(string.prefix { $0 != "." })) && !notKeys.contains { string.hasSuffix($0) }
        })
    }

    /// Ends of file names, which look like keys.
    private static let notKeys = [".css", ".js", ".svg", ".json", ".csv", ".png", ".html", ".pdf", ".mustache", ".yaml", ".changed"]
}
