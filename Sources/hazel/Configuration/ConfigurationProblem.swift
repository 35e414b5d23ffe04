/// One thing that is wrong in a configuration file: where it stands, and what to do about it, in a plain sentence.
struct ConfigurationProblem: Error, Hashable, Sendable, Comparable, CustomStringConvertible {
    var file: String
    /// From 1; both are 0 where the problem is the file itself.
    var line: Int
    /// From 1, counted in characters as an editor counts them.
    var column: Int
    var sentence: String

    var description: String { line == 0 ? "\(file): \(sentence)" : "\(file):\(line):\(column): \(sentence)" }

    static func < (one: Self, other: Self) -> Bool {
        (one.file, one.line, one.column, one.sentence) < (other.file, other.line, other.column, other.sentence)
    }
}

/// All that is wrong in a configuration file, in the order of its lines. Nothing of such a file is used.
struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    var problems: [ConfigurationProblem]

    var description: String {
        let lines = problems.map(\.description)
        let end = lines.count == 1 ? "1 problem in the configuration; nothing was started."
            : "\(lines.count) problems in the configuration; nothing was started."
        return (lines + [end]).joined(separator: "\n")
    }
}
