/// One fault of a file of needs, words or letters.
public struct FindingFault: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}

/// The files by which families find services cannot be used: every fault that was found.
public struct FindingError: Error, Sendable, CustomStringConvertible {
    public var faults: [FindingFault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
