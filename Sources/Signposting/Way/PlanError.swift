/// One mistake in a plan.
public struct PlanFault: Error, Hashable, Sendable {
    /// Counted from 1; 0 where it is of the file as a whole.
    public var line: Int
    /// The id of what is drawn wrongly, where it has one.
    public var id: String?
    /// What is wrong, and what to do.
    public var sentence: String

    init(_ line: Int, _ id: String?, _ sentence: String) { (self.line, self.id, self.sentence) = (line, id, sentence) }
    init(_ line: Int, _ sentence: String) { self.init(line, nil, sentence) }
}

/// All that is wrong with a plan: whoever draws it mends it in one go.
public struct PlanError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the complaints name it.
    public var file: String
    /// One at least, and not so many that nobody reads them.
    public var faults: [PlanFault]

    public init(file: String, faults: [PlanFault]) { (self.file, self.faults) = (file, faults) }

    /// `plan.svg:12: door-nursery: …`, a line for each mistake.
    public var lines: [String] {
        faults.map { fault in "\(file)\(fault.line > 0 ? ":\(fault.line)" : ""): \(fault.id.map { "\($0): " } ?? "")\(fault.sentence)" }
    }

    /// All ``lines``.
    public var description: String { lines.joined(separator: "\n") }
}
