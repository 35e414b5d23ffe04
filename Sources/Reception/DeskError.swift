/// Hazel could not do its work. Four readers: a code for programs, a key of the language files for people, a cause for the
/// operator, and a level for the log. A refusal is none of these: it is a value the rules return.
public struct DeskError: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    /// What went wrong, as a program tells it apart.
    public enum Code: String, Sendable, Codable, CaseIterable {
        /// The database cannot be written: full, read-only, locked or broken. Nothing was done.
        case storeNotWritable = "store-not-writable"
        /// What was asked for is not there.
        case notFound = "not-found"
        /// The request does not make sense here and now, such as calling a party that has left.
        case conflict
        /// The request is malformed.
        case invalid
        /// The hub does not answer.
        case unreachable
    }

    /// How soon a person should look.
    public enum Level: String, Sendable, Codable { case notice, warning, error, critical }

    /// What a program goes by, also over the socket.
    public var code: Code
    /// For the operator. It holds nothing personal.
    public var cause: String

    /// - Parameter cause: names the field where the request is wrong, and never a value that may be personal.
    public init(_ code: Code, cause: String) { (self.code, self.cause) = (code, cause) }

    /// The key of the sentence for family or staff.
    public var sentence: String { "error.\(code.rawValue)" }

    /// How loud it is in the log; it follows from the code.
    public var level: Level {
        switch code {
        case .storeNotWritable: .critical
        case .unreachable: .error
        case .notFound, .conflict, .invalid: .notice
        }
    }

    /// For the log: the code and the cause, and nothing personal.
    public var description: String { "\(code.rawValue): \(cause)" }
}
