extension CSVProfile {
    /// The declared form of times of day, on the 24-hour clock.
    public enum TimeForm: String, Sendable, Codable, CaseIterable {
        /// `9:30`, `09:30`
        case minutes = "hh:mm"
        /// `09:30:00`
        case seconds = "hh:mm:ss"
        /// `0930`
        case compact = "hhmm"
    }
}
