/// One fault of a language file.
public struct LanguageComplaint: Hashable, Sendable, CustomStringConvertible {
    /// The file's name, without a path.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// What is wrong, for whoever edits the file.
    public var reason: String

    /// `pl.words:12: …`
    public var description: String { "\(file):\(line): \(reason)" }
}

/// The language files cannot be used: every fault that was found.
public struct LanguageError: Error, Sendable, CustomStringConvertible {
    /// Of all files, one at least.
    public var complaints: [LanguageComplaint]

    /// A line for each.
    public var description: String { complaints.map(\.description).joined(separator: "\n") }
}
