import Reception

@testable import Passes

/// What became of many texts: the believed ones word for word, the refused ones by their problem.
struct Tally {
    private(set) var count = 0
    private(set) var believed: [String] = []
    private(set) var problems: [PassProblem: Int] = [:]

    mutating func read(_ text: String, by reader: PassReader) { note(reader.read(text), text) }

    mutating func read(bytes: [UInt8], by reader: PassReader) { note(reader.read(bytes: bytes), "\(bytes)") }

    private mutating func note(_ verdict: PassVerdict, _ text: @autoclosure () -> String) {
        count += 1
        switch verdict {
        case .believed: believed.append(text())
        case .refused(let problem): problems[problem, default: 0] += 1
        }
    }
}
