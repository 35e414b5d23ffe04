/// When a service is open, as the feed has it: nothing is worked out here.
///
/// The fields are those of RFC 5545's recurrence rule, as HSDS 3.0 takes them over. ``validFrom`` and ``validTo`` bound the
/// life of the information; ``until`` ends the series.
public struct DirectorySchedule: Hashable, Sendable, Codable {
    /// `WEEKLY` or `MONTHLY`, in capitals.
    public var freq: String?
    /// Every so many weeks or months, from 1 to 1000; `nil` for each.
    public var interval: Int?
    /// `MO,TU`, with ordinals where the rule is monthly: `1SA`, `-1FR`.
    public var byday: String?
    /// Days of the month: `1,15`; as written.
    public var bymonthday: String?
    /// Of HSDS and RFC 5545, not of the UK profile; as written.
    public var byweekno, byyearday, bysetpos, wkst: String?
    /// Ends the series after so many times, up to 100,000.
    public var count: Int?
    /// The first day of the series, and the last on which it may come.
    public var dtstart, until: CentreDay?
    /// As written: `10:00`, `10:00:00`, `09:00:00Z`.
    public var opensAt, closesAt: String?
    /// Of HSDS: hours ahead of UTC; as written.
    public var timezone: String?
    /// The first and the last day on which any of this holds.
    public var validFrom, validTo: CentreDay?
    /// In words, at most 2,000 characters: it may say what the fields leave out.
    public var description: String?
    /// In words: what else is to be said, and how one attends.
    public var notes, attendingType: String?
    /// Of 1.0: the number of a day of the week.
    public var weekday: Int?
    /// Of 1.0's holiday schedules, whose first and last day are ``validFrom`` and ``validTo``.
    public var closed: Bool?
    /// The location to which it applies; `nil` for the service as a whole.
    public var location: String?
    /// The feed's names of fields that have something in them which could not be read (`interval`): a rule without them is not
    /// the rule that was written. `nil` where all could be read.
    public var unread: [String]?

    /// One that says nothing yet.
    public init() {}
}
