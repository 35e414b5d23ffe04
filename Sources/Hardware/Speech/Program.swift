/// A program with its arguments, as a centre's configuration names it: `aplay -q -D plughw:1`.
///
/// Every user of the machine can read a program's arguments, so that nothing personal is ever among them: that goes in on standard input.
public struct Program: Hashable, Sendable {
    /// A path, or a name that is sought in `PATH`.
    public let name: String
    /// What it is given.
    public let arguments: [String]

    /// `nil` where there is no first word, and where a word holds a zero, which no argument can.
    public init?(_ words: [String]) {
        guard let name = words.first, !name.isEmpty, !words.contains(where: { $0.utf8.contains(0) }) else { return nil }
        (self.name, arguments) = (name, Array(words.dropFirst()))
    }

    init(_ name: String, _ arguments: [String]) { (self.name, self.arguments) = (name, arguments) }

    func adding(_ more: [String]) -> Program { Program(name, arguments + more) }
}

/// What is left of a program that has come to its end.
struct ProgramEnding: Hashable, Sendable {
    enum Status: Hashable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    var status: Status
    /// What it wrote to standard output, where that was wanted.
    var output: [UInt8]
    /// The beginning of what it wrote to standard error.
    var complaint: [UInt8]
}

/// A program did not do its work. It holds nothing of what the program was given.
public struct ProgramError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong with a program.
    public enum Fault: Hashable, Sendable {
        /// The system's reason, such as that there is no such file.
        case notStarted(String)
        /// The exit status, and the last line of what the program wrote to standard error.
        case failed(Int32, said: String)
        /// By the system or by somebody, and not by Hazel for want of time.
        case killed(signal: Int32)
        /// It was killed after so long.
        case tookTooLong(Duration)
        /// It was killed: its output was beyond what a sound can be.
        case wroteTooMuch
    }

    /// Its name.
    public var program: String
    /// What went wrong.
    public var fault: Fault

    /// The program's name, and what became of it.
    public var description: String {
        switch fault {
        case .notStarted(let reason): "\(program) cannot be started: \(reason)"
        case .failed(let status, ""): "\(program) ended with \(status)"
        case .failed(let status, let said): "\(program) ended with \(status): \(said)"
        case .killed(let signal): "\(program) was ended by signal \(signal)"
        case .tookTooLong(let limit): "\(program) had not ended after \(limit) and was killed"
        case .wroteTooMuch: "\(program) wrote more than can be right and was killed"
        }
    }
}

extension ProgramEnding {
    /// - Parameter quoting: Whether the program's own words may stand in the error: not where it was given anything personal as text.
    func check(_ program: Program, quoting: Bool) throws(ProgramError) {
        switch status {
        case .exited(0): return
        case .exited(let status): throw ProgramError(program: program.name, fault: .failed(status, said: quoting ? lastWords : ""))
        case .killed(let signal): throw ProgramError(program: program.name, fault: .killed(signal: signal))
        }
    }

    /// The last line of the complaint, short and without control characters.
    private var lastWords: String {
        let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
        return String(SpokenText(String(lines.last ?? "")).text.prefix(200))
    }
}
