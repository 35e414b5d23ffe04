/// When a service is open, as the feed has it: nothing is worked out here.
///
/// The fields are those of RFC 5545's recurrence rule, as HSDS 3.0 takes them over. ``validFrom`` and ``validTo`` bound the
/// life of the information; ``until`` ends the series.
public struct DirectorySchedule: Hashable, Sendable, Codable {
    /// `WEEKLY` or `MONTHLY`, in capitals.
    public var freq: String?
    public var interval: Int?
    /// `MO,TU`, with ordinals where the rule is monthly: `1SA`, `-1FR`.
    public var byday: String?
    public var bymonthday: String?
    /// Of HSDS and RFC 5545, not of the UK profile; as written.
    public var byweekno, byyearday, bysetpos, wkst: String?
    public var count: Int?
    public var dtstart, until: CentreDay?
    /// As written: `10:00`, `10:00:00`, `09:00:00Z`.
    public var opensAt, closesAt: String?
    /// Of HSDS: hours ahead of UTC; as written.
    public var timezone: String?
    public var validFrom, validTo: CentreDay?
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

    public init() {}
}
