import Foundation
import Intake
import Reception
import Yams

/// The centre's own entries: the YAML files of a folder, in the order of their names. What is wrong in one costs no other.
struct OwnEntries: Sendable {
    var edits = DirectoryEdits()
    /// Each with file, line and field. What is wrong is left out; the rest is used.
    var problems: [ConfigurationProblem] = []

    /// Nothing where the configuration names no folder.
    /// - Parameters:
    ///   - feeds: the names that a service may be said to come from.
    ///   - taken: the ids of this building's services.
    init(folder: String?, feeds: [String], taken: Set<String>) {
        guard let folder else { return }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            problems.append(ConfigurationProblem(file: folder, line: 0, column: 0, sentence: "there is no such folder, or it cannot be read"))
            return
        }
        var ids = Dictionary(taken.map { ($0, "this building") }) { first, _ in first }
        for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            read(URL(filePath: folder).appending(path: name).path(percentEncoded: false), feeds, &ids)
        }
    }

    private mutating func read(_ file: String, _ feeds: [String], _ ids: inout [String: String]) {
        let report = ConfigurationReport(file: file)
        if let root = root(of: file, report) {
            let reader = OwnEntryReader(report: report, feeds: feeds)
            reader.read(root, into: &edits, taken: &ids)
            root.close()
        }
        problems += report.problems.sorted()
    }

    private mutating func root(of file: String, _ report: ConfigurationReport) -> ConfigurationSection? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            report.say("cannot be read as text in UTF-8", at: nil)
            return nil
        }
        do {
            // A file of comments alone has nothing to say.
            guard let node = try Yams.compose(yaml: text), node.scalar?.string != "" else { return nil }
            return ConfigurationSection(node, named: "the file", report: report)
        } catch {
            problems.append(ConfigurationProblem(error, file: file))
            return nil
        }
    }
}
