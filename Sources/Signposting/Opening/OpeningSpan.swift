import Reception

/// From when to when a service is open on one day of its rule.
struct OpeningSpan: Hashable, Sendable {
    /// Seconds after the day's midnight on the wall; beyond 86,400 on the day after.
    var opens, closes: Int

    /// Longer than this over midnight is not believed. A night's service runs from five or six in the evening to nine in the morning;
    /// `09:00` to `05:00` is five in the afternoon, written by somebody in a hurry.
    static let longestNight = 16 * 3600

    /// Day and night: 00:00 to the day's end.
    var isWholeDay: Bool { opens == 0 && closes == WallTime.day }

    /// Reads what a schedule says (HSDS 3.0, `opens_at` and `closes_at`). Closing before opening is closing on the day after;
    /// `23:59` is the day's end, as in the `00:00` to `23:59` by which HSDS writes "day and night".
    init(_ schedule: DirectorySchedule) throws(OpeningDoubt) {
        guard let opensAt = schedule.opensAt, let closesAt = schedule.closesAt else { throw .timesMissing }
        let opens = try OpeningClock.second(of: opensAt), closes = try OpeningClock.second(of: closesAt)
        guard opens != closes, opens < WallTime.day else { throw .timeSpan }
        let end = closes >= Self.lastMinute ? WallTime.day : closes
        (self.opens, self.closes) = (opens, end > opens ? end : end + WallTime.day)
        guard end > opens || self.closes - opens <= Self.longestNight else { throw .timeSpan }
    }

    private static let lastMinute = WallTime.day - 60
}
