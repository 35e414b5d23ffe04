import Hardware
import Logging

/// What is wrong with lines, told once for all that share a cause, and once more when it is mended. What is said meanwhile, when they
/// are tried again, is left out.
struct LineFaults {
    private let logger: Logger
    private var faults: [String: [String]] = [:]
    private var told: Set<String> = []
    private var mended: [String] = []

    init(_ logger: Logger) { self.logger = logger }

    mutating func note(_ fault: LineFault, at line: BoardLine) {
        if told.insert(line.line).inserted { faults["\(fault)", default: []].append("\(line.line) (\(line.meaning))") }
    }

    mutating func well(_ line: BoardLine) {
        if told.remove(line.line) != nil { mended.append("\(line.line) (\(line.meaning))") }
    }

    /// Writes what is new to the log. The hub goes on without these lines, and tries them again.
    mutating func tell() {
        for (cause, lines) in faults.sorted(by: { $0.key < $1.key }) {
            logger.error("lines of the board cannot be used", metadata: ["lines": "\(lines.joined(separator: ", "))", "cause": "\(cause)"])
        }
        if !mended.isEmpty { logger.notice("lines of the board are back", metadata: ["lines": "\(mended.joined(separator: ", "))"]) }
        (faults, mended) = ([:], [])
    }
}
