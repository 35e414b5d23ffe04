import Reception

/// The list on paper, for the day on which the hub is dead.
struct PaperSettings: Hashable, Sendable {
    /// When the doors open, in minutes after midnight on the centre's clock.
    var opening: Int
    /// How many minutes before that the list is made.
    var before: Int
    /// The days on which the doors open: 1 is Monday, as ISO 8601 counts.
    var weekdays: Set<Int>
    var to: Target

    enum Target: Hashable, Sendable {
        /// A program and its arguments; the list comes to its standard input as plain text.
        case command([String])
        case folder(String)
    }

    /// The days as the file writes them: RFC 5545, section 3.3.10.
    static let dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
