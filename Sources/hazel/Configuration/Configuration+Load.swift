import Foundation
import Yams

extension Configuration {
    /// Far more than a centre writes; a wrong path must not fill the memory.
    private static let largestFile = 1 << 20

    /// Reads a file, checks all of it, and gives either the whole configuration or every problem in it.
    static func load(_ file: String, vocabulary: Vocabulary) throws(ConfigurationError) -> Configuration {
        try read(try text(of: file), file: file, vocabulary: vocabulary)
    }

    private static func text(of file: String) throws(ConfigurationError) -> String {
        guard let handle = FileHandle(forReadingAtPath: file), let data = try? handle.read(upToCount: largestFile + 1) else {
            throw problem("there is no such file, or it cannot be read", in: file)
        }
        guard data.count <= largestFile else { throw problem("is larger than any configuration: is it the right file?", in: file) }
        guard let text = String(data: data, encoding: .utf8) else {
            throw problem("is not text in UTF-8: save it as UTF-8 in your editor", in: file)
        }
        return text
    }

    /// The section `case-store` of a file of its own; paths in it are relative to that file's folder.
    func caseStore(in file: String, vocabulary: Vocabulary) throws(ConfigurationError) -> CaseStoreSettings? {
        let report = ConfigurationReport(file: file)
        let reader = ConfigurationReader(report: report, vocabulary: vocabulary, folder: URL(filePath: file).deletingLastPathComponent())
        let root = try Self.root(of: try Self.text(of: file), report: report)
        let settings = root.flatMap { root in
            defer { root.close() }
            return reader.caseStore(root, centre: centre)
        }
        try report.conclude()
        return settings
    }

    /// Reads the text of a file. Paths in it are relative to the file's folder.
    static func read(_ text: String, file: String, vocabulary: Vocabulary) throws(ConfigurationError) -> Configuration {
        let report = ConfigurationReport(file: file)
        let reader = ConfigurationReader(
            report: report, vocabulary: vocabulary, folder: URL(filePath: file).deletingLastPathComponent())
        let configuration = try root(of: text, report: report).map { reader.configuration($0, file: file) }
        try report.conclude()
        guard let configuration else { throw problem("is empty; the sample in Config/hazel.yaml explains every key", in: file) }
        return configuration
    }

    private static func root(of text: String, report: ConfigurationReport) throws(ConfigurationError) -> ConfigurationSection? {
        do {
            guard let node = try Yams.compose(yaml: text) else { return nil }
            if node.scalar?.string == "" { return nil }
            return ConfigurationSection(node, named: "the file", report: report)
        } catch {
            throw ConfigurationError(problems: [ConfigurationProblem(error, file: report.file)])
        }
    }

    private static func problem(_ sentence: String, in file: String) -> ConfigurationError {
        ConfigurationError(problems: [ConfigurationProblem(file: file, line: 0, column: 0, sentence: sentence)])
    }
}
