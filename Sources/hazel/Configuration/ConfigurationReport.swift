import Yams

/// Gathers what is wrong while a file is read, so that all of it is told at once.
final class ConfigurationReport {
    let file: String
    private(set) var problems: [ConfigurationProblem] = []

    init(file: String) { self.file = file }

    func say(_ sentence: String, at mark: Mark?) {
        problems.append(ConfigurationProblem(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, sentence: sentence))
    }

    /// - Throws: all that was said, where anything was.
    func conclude() throws(ConfigurationError) {
        if !problems.isEmpty { throw ConfigurationError(problems: problems.sorted()) }
    }
}
