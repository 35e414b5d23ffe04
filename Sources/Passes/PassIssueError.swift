/// Why a pass was not signed.
public enum PassIssueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The pass id is not 24 lower-case hexadecimal digits.
    case passID
    /// The first or last day is no day of the calendar, or lies outside 2020-01-01 to 2199-06-06.
    case day
    /// The last day lies before the first, or more than ``PassForm/longestDays`` after it: no hub would believe it.
    case window
    /// The cryptography itself failed.
    case signing

    /// The rule that was broken; nothing of the pass is in it.
    public var description: String {
        switch self {
        case .passID: "a pass id is 24 hexadecimal digits in lower case"
        case .day: "a pass's days lie between 2020-01-01 and 2199-06-06"
        case .window: "a pass's last day is not before its first, and at most \(PassForm.longestDays) days after it"
        case .signing: "the signature could not be made"
        }
    }
}
