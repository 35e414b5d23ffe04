/// One fault of a file of needs, words or letters.
public struct FindingFault: Hashable, Sendable, CustomStringConvertible {
    /// The name under which it was handed in.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// What is wrong, for whoever edits the file.
    public var reason: String

    /// `needs.txt:12: …`
    public var description: String { "\(file):\(line): \(reason)" }
}

/// The files by which families find services cannot be used: every fault that was found.
public struct FindingError: Error, Sendable, CustomStringConvertible {
    /// One at least, so that whoever edits mends them in one go.
    public var faults: [FindingFault]

    /// A line for each.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
