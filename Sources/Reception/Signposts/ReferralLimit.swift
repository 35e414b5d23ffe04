public import Foundation

/// How much a kiosk takes before a person helps: whoever guesses codes of receipts, or plays at being many families, is slowed, and
/// no honest family is.
public struct ReferralLimit: Hashable, Sendable {
    /// So many codes that nobody was given …
    public var misses: Int
    /// … within so many minutes, and the kiosk takes none until the oldest of them is that old.
    public var minutes: Int
    /// The most referrals that a kiosk takes within an hour, and within a day.
    public var hourly, daily: Int

    public init(misses: Int, minutes: Int, hourly: Int, daily: Int) {
        (self.misses, self.minutes, self.hourly, self.daily) = (misses, minutes, hourly, daily)
    }

    /// Five wrong codes within ten minutes: of the four signs of a code, guessing one then takes years. Twelve referrals an hour is one
    /// in five minutes, without a pause.
    public static let usual = ReferralLimit(misses: 5, minutes: 10, hourly: 12, daily: 60)

    /// Whether codes rest, given how long ago (seconds) the kiosk's last wrong ones were.
    public func rests(after misses: [TimeInterval]) -> Bool { misses.filter { $0 < Double(minutes) * 60 }.count >= self.misses }

    /// Whether one more is taken, given how long ago (seconds) the kiosk's last referrals were.
    public func takes(after referrals: [TimeInterval]) -> Bool {
        referrals.filter { $0 < 3_600 }.count < hourly && referrals.filter { $0 < 86_400 }.count < daily
    }
}
