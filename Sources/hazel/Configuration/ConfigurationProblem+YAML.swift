import Yams

extension ConfigurationProblem {
    /// What the parser says, with its place and in words for somebody who does not know YAML by heart.
    init(_ error: any Error, file: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?, .composer(_, let problem, let mark, _)?:
            self.init(file: file, line: mark.line, column: mark.column, sentence:
                "the form of the file breaks off here (\(problem)); look for a missing colon, a tab, or lines that are not indented alike")
        case .reader(let problem, let offset, _, let yaml)?:
            let (line, column) = offset.map { Self.place(of: $0, in: yaml) } ?? (0, 0)
            self.init(file: file, line: line, column: column, sentence: "this character cannot stand in the file (\(problem))")
        case .duplicatedKeysInMapping(let duplicates, let context)?:
            self.init(file: file, line: context.mark.line, column: context.mark.column, sentence:
                "the key “\(duplicates.first ?? "")” stands twice in this section; keep one of them")
        default:
            self.init(file: file, line: 0, column: 0, sentence: "cannot be read as YAML")
        }
    }

    private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
        let lines = text.prefix(offset).split(separator: "\n", omittingEmptySubsequences: false)
        return (max(1, lines.count), (lines.last?.count ?? 0) + 1)
    }
}
