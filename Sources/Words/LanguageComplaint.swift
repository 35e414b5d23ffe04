/// One fault of a language file.
public struct LanguageComplaint: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}

/// The language files cannot be used: every fault that was found.
public struct LanguageError: Error, Sendable, CustomStringConvertible {
    public var complaints: [LanguageComplaint]

    public var description: String { complaints.map(\.description).joined(separator: "\n") }
}
